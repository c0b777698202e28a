package io.demitasse.libraries;

import clojure.java.api.Clojure;

/** Calls a function of Clojure's own library. */
public final class ClojureFunction {
  public String handle(String text) {
    return String.valueOf(Clojure.var("clojure.core", "str").invoke(text, " and more"));
  }
}
