package io.demitasse.local.state.code;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Decides when stored code may be deleted: when nothing refers to it and nobody holds a lease on
 * it. Thread-safe.
 */
public final class CodeLeases {
  private final Map<String, Integer> counts = new HashMap<>();
  private final Set<String> doomed = new HashSet<>();
  private final Deletion deletion;
  private References references = Set::of;

  CodeLeases(Deletion deletion) {
    this.deletion = deletion;
  }

  /** Tells what is referred to by anything that was stored. */
  @FunctionalInterface
  public interface References {
    /** The names of all code that must stay. */
    Set<String> names();
  }

  @FunctionalInterface
  interface Deletion {
    void delete(Collection<String> names) throws IOException;
  }

  /** Keeps some code until it is closed. */
  public final class Lease implements AutoCloseable {
    private final Set<String> names;

    private Lease(Set<String> names) {
      this.names = names;
    }

    @Override
    public void close() {
      release(names);
    }
  }

  synchronized Lease lease(Collection<String> names) {
    var taken = Set.copyOf(names);
    taken.forEach(name -> counts.merge(name, 1, Integer::sum));
    // Whoever leases may be about to refer to it again.
    doomed.removeAll(taken);
    return new Lease(taken);
  }

  /**
   * Asks for the references only now: whoever holds no lease any more has stored its own. They are
   * asked under this lock, so nobody may call here who holds one that they need; the same goes for
   * the end of a lease.
   */
  synchronized void collect(Set<String> stored, References references) throws IOException {
    this.references = references;
    var garbage = unreferred(stored);
    doomed.clear();
    garbage.stream().filter(counts::containsKey).forEach(doomed::add);
    garbage.removeAll(doomed);
    deletion.delete(garbage);
  }

  private Set<String> unreferred(Set<String> names) {
    var unreferred = new HashSet<>(names);
    unreferred.removeAll(references.names());
    return unreferred;
  }

  private synchronized void release(Set<String> names) {
    var free = new HashSet<String>();
    for (var name : names) {
      if (counts.merge(name, -1, Integer::sum) == 0) {
        counts.remove(name);
        if (doomed.remove(name)) {
          free.add(name);
        }
      }
    }
    if (free.isEmpty()) {
      return;
    }
    try {
      // What was just uploaded was not referred to when it was doomed, and is by now.
      deletion.delete(unreferred(free));
    } catch (IOException e) {
      // It is found again by the next collection, at the latest when the server starts.
    }
  }
}
