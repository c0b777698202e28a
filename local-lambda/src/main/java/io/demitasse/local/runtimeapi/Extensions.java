package io.demitasse.local.runtimeapi;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** The extensions that have registered from inside one runtime process. */
public final class Extensions {
  private final Set<String> identifiers = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closed = new CountDownLatch(1);

  /** Whether the runtime gets a SIGTERM, and time to react, before it is killed. */
  public boolean present() {
    return !identifiers.isEmpty();
  }

  String register() {
    var identifier = UUID.randomUUID().toString();
    identifiers.add(identifier);
    return identifier;
  }

  boolean knows(String identifier) {
    return identifiers.contains(identifier);
  }

  /** Internal extensions get no SHUTDOWN event, so this waits until the environment ends. */
  void awaitClose() throws InterruptedException {
    closed.await();
  }

  void close() {
    closed.countDown();
  }
}
