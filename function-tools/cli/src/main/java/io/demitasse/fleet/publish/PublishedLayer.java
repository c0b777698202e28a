package io.demitasse.fleet.publish;

/**
 * A layer in a region.
 *
 * @param layerName its name
 * @param what such as {@code profile standard}
 * @param architecture {@code x86_64} or {@code arm64}
 * @param region the region
 * @param arn of this version
 * @param sha256 of the zip, in hexadecimal digits
 * @param published whether it is new; else the region had the same bits already
 */
public record PublishedLayer(
    String layerName,
    String what,
    String architecture,
    String region,
    String arn,
    String sha256,
    boolean published) {}
