package io.demitasse.fleet.publish;

import io.demitasse.fleet.aws.FleetException;
import java.util.List;
import java.util.Map;

/**
 * What became of a publication.
 *
 * @param layers what is there now, by region in the order that was asked for
 * @param failures by region, why it does not have all layers
 */
public record Published(List<PublishedLayer> layers, Map<String, FleetException> failures) {}
