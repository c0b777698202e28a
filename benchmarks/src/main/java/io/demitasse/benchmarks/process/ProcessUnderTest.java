package io.demitasse.benchmarks.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.demitasse.benchmarks.machine.ControlGroup;
import io.demitasse.benchmarks.machine.Mapping;
import io.demitasse.benchmarks.machine.Memory;
import io.demitasse.benchmarks.machine.PageFaults;
import io.demitasse.benchmarks.machine.ResidentPages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A running process.
 *
 * @param spawned the nano clock just before its command was executed
 * @param cpuBefore the CPU time of its group until then
 * @param faultsBefore its minor page faults until then
 */
public record ProcessUnderTest(
    Process process,
    long spawned,
    Optional<ControlGroup> group,
    long cpuBefore,
    long faultsBefore,
    Path log)
    implements AutoCloseable {
  private static final long TIMEOUT_SECONDS = 180;

  /** Waits until the process has answered all events. */
  public void awaitAnswers(Timeline timeline) throws InterruptedException, IOException {
    awaitAnswers(timeline, timeline.invocations());
  }

  /** Waits until the process has answered so many events. */
  public void awaitAnswers(Timeline timeline, int invocations)
      throws InterruptedException, IOException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
    try {
      while (!timeline.await(invocations, 200)) {
        if (!process.isAlive()) {
          throw new MeasurementException("it exited with " + process.exitValue());
        }
        if (System.nanoTime() > deadline) {
          throw new MeasurementException("no answer within " + TIMEOUT_SECONDS + " s");
        }
      }
    } catch (MeasurementException e) {
      throw new MeasurementException(e.getMessage() + "\n" + endOfLog());
    }
  }

  /** SIGTERM, after which a JVM may still write an AOT cache. */
  public void endGently() throws InterruptedException {
    process.destroy();
    process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS);
  }

  /** CPU time until now. Without a control group in steps of 10 ms, and without ended children. */
  public long cpuNanos() throws IOException {
    if (group.isPresent()) {
      return group.get().cpuNanos() - cpuBefore;
    }
    return process.info().totalCpuDuration().map(java.time.Duration::toNanos).orElse(0L);
  }

  /** Minor page faults until now, with those of its ended children. */
  public long pageFaults() throws IOException {
    return PageFaults.of(process.pid()) - faultsBefore;
  }

  /** What it holds now, by pages. */
  public Map<Mapping, Long> pages() throws IOException {
    return ResidentPages.of(process.pid());
  }

  public Memory memory() throws IOException {
    return Memory.of(process.pid());
  }

  @Override
  public void close() throws IOException {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    if (group.isPresent()) {
      group.get().close();
    }
    process.onExit().join();
  }

  private String endOfLog() throws IOException {
    String text = new String(Files.readAllBytes(log), UTF_8);
    return text.substring(Math.max(0, text.length() - 2000));
  }
}
