package io.demitasse.layer.train;

import java.util.ArrayList;
import java.util.List;

/** Keeps what a user would be told. */
public final class NotedProgress implements Progress {
  private final List<String> notes = new ArrayList<>();

  public List<String> notes() {
    return notes;
  }

  @Override
  public void step(String what) {}

  @Override
  public void note(String what) {
    notes.add(what);
  }

  @Override
  public void log(byte[] lines) {}
}
