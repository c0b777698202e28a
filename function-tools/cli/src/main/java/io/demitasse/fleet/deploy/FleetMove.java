package io.demitasse.fleet.deploy;

import io.demitasse.fleet.aws.FleetException;
import io.demitasse.fleet.aws.LayerLookup;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Functions that are to have another version of a layer.
 *
 * @param from the layer they have: its name or ARN for any version of it, or the ARN of one version
 * @param to the ARN of the version they are to have; empty for the newest
 * @param alias of each function that has it, the alias that is moved, too
 * @param smokeEvent an event that functions have to answer
 * @param smokeEvents by function name, events in place of that one
 */
public record FleetMove(
    String from,
    Optional<String> to,
    Optional<String> alias,
    Optional<SmokeEvent> smokeEvent,
    Map<String, SmokeEvent> smokeEvents) {
  /** Copies the events. */
  public FleetMove {
    smokeEvents = Map.copyOf(smokeEvents);
  }

  Optional<SmokeEvent> eventOf(String function) {
    return Optional.ofNullable(smokeEvents.get(function)).or(() -> smokeEvent);
  }

  /** Whether the ARN of a layer's version is one that functions are to leave. */
  boolean leaves(String arn) {
    if (!from.startsWith("arn:")) {
      return LayerLookup.name(arn).equals(from);
    }
    return arn.equals(from) || arn.startsWith(from + ":");
  }

  /** Which layer it is about. */
  String layerName() {
    return LayerLookup.name(from);
  }

  /**
   * What became of it.
   *
   * @param moved in their order, functions that have the new version now
   * @param already functions that had it before
   * @param left functions that were left alone, by name with the reason
   * @param failure why it stopped, if it did; the function in question is as it was
   * @param remaining functions that it did not come to, the one that failed first
   */
  public record Outcome(
      List<Deployed> moved,
      List<String> already,
      Map<String, String> left,
      Optional<FleetException> failure,
      List<String> remaining) {}
}
