package io.demitasse.junit.inprocess;

import java.io.File;
import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes the place of {@link Runtime} in the classes of a function, which may end its process
 * without ending the tests. Has every public method of it; those of the machine are handed on.
 *
 * <p>Thread-safe. Each function has this class once, in its own class loader.
 */
public final class FunctionProcess {
  private static final FunctionProcess OF_THIS_FUNCTION = new FunctionProcess();

  /** As long as the runtime grants to hooks when it ends by itself. */
  private static final long HOOKS_MILLIS = 2_000;

  private final Runtime jvm = Runtime.getRuntime();
  private final Set<Thread> hooks = Collections.newSetFromMap(new IdentityHashMap<>());
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile IntConsumer onExit = _ -> {};
  private boolean ending;

  private FunctionProcess() {}

  public static FunctionProcess getRuntime() {
    return OF_THIS_FUNCTION;
  }

  void begin(IntConsumer tellExit) {
    onExit = tellExit;
  }

  /** As {@code System.exit}, never returns normally. */
  public void exit(int status) {
    runHooks();
    halt(status);
  }

  /**
   * Holds the thread, as a process that is gone runs nothing more, until the environment is closed.
   */
  public void halt(int status) {
    onExit.accept(status);
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new EndOfFunction(status);
  }

  void end() {
    runHooks();
    closed.countDown();
  }

  private void runHooks() {
    List<Thread> all;
    synchronized (hooks) {
      if (ending) {
        return;
      }
      ending = true;
      all = List.copyOf(hooks);
    }
    all.forEach(Thread::start);
    try {
      for (Thread hook : all) {
        hook.join(HOOKS_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public void addShutdownHook(Thread hook) {
    synchronized (hooks) {
      if (ending) {
        throw new IllegalStateException("Shutdown in progress");
      }
      if (!hooks.add(hook)) {
        throw new IllegalArgumentException("Hook previously registered");
      }
    }
  }

  public boolean removeShutdownHook(Thread hook) {
    synchronized (hooks) {
      if (ending) {
        throw new IllegalStateException("Shutdown in progress");
      }
      return hooks.remove(hook);
    }
  }

  public Process exec(String command) throws IOException {
    return exec(command, null, null);
  }

  public Process exec(String command, String @Nullable [] variables) throws IOException {
    return exec(command, variables, null);
  }

  @SuppressWarnings("deprecation") // The function's choice.
  public Process exec(String command, String @Nullable [] variables, @Nullable File folder)
      throws IOException {
    return jvm.exec(command, variables, folder);
  }

  public Process exec(String[] command) throws IOException {
    return jvm.exec(command);
  }

  public Process exec(String[] command, String @Nullable [] variables) throws IOException {
    return jvm.exec(command, variables);
  }

  public Process exec(String[] command, String @Nullable [] variables, @Nullable File folder)
      throws IOException {
    return jvm.exec(command, variables, folder);
  }

  public int availableProcessors() {
    return jvm.availableProcessors();
  }

  public long freeMemory() {
    return jvm.freeMemory();
  }

  public long totalMemory() {
    return jvm.totalMemory();
  }

  public long maxMemory() {
    return jvm.maxMemory();
  }

  public void gc() {
    jvm.gc();
  }

  @SuppressWarnings({"deprecation", "removal"}) // The function's choice.
  public void runFinalization() {
    jvm.runFinalization();
  }

  @SuppressWarnings("restricted") // The function's choice.
  public void load(String file) {
    System.load(file);
  }

  @SuppressWarnings("restricted")
  public void loadLibrary(String name) {
    System.loadLibrary(name);
  }

  public static Runtime.Version version() {
    return Runtime.version();
  }
}
