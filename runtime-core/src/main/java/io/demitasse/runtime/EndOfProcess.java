package io.demitasse.runtime;

/** The exit of a process whose function may have left anything behind. */
final class EndOfProcess extends Thread {
  /** As long as the platform grants to an environment with an extension. */
  private static final long GRACE_MILLIS = 2_000;

  private final int code;

  private EndOfProcess(int code) {
    // No thread locals of the function are taken over: they may throw when they are.
    super(null, null, "end of process", 0, false);
    this.code = code;
  }

  /**
   * Exits; halts where the function's shutdown hooks do not end, for the platform waits as long.
   */
  static void exit(int code) {
    try {
      EndOfProcess end = new EndOfProcess(code);
      end.setDaemon(true);
      end.start();
    } catch (Throwable e) {
      // No thread can be started any more.
      Runtime.getRuntime().halt(code);
    }
    System.exit(code);
  }

  @Override
  public void run() {
    try {
      Thread.sleep(GRACE_MILLIS);
    } catch (InterruptedException e) {
      // Then at once.
    }
    Runtime.getRuntime().halt(code);
  }
}
