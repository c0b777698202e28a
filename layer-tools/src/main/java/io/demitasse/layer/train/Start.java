package io.demitasse.layer.train;

import java.time.Duration;
import java.util.List;

/**
 * One start of a function, and what it did with the events.
 *
 * @param answers one for each event, in their order
 * @param first from the start of the process to the first answer; to the end of the init phase
 *     where there are no events
 * @param log the end of what was logged
 */
public record Start(List<Answer> answers, Duration first, String log) {}
