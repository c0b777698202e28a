package io.demitasse.benchmarks.results;

/**
 * A figure made of medians, and the ends between which it lies: those of the notches.
 *
 * @param value by the medians themselves
 */
public record Estimate(double value, double low, double high) {

  public static Estimate of(Statistics sample) {
    return new Estimate(
        sample.median(),
        sample.median() - sample.uncertainty(),
        sample.median() + sample.uncertainty());
  }

  /** Lowest where this is low and the base high, and the other way round. */
  public Estimate dividedBy(Estimate base) {
    // A base so unsure that its notch reaches zero says nothing of how large the ratio may be.
    double highest = base.low > 0 ? high / base.low : Double.POSITIVE_INFINITY;
    return new Estimate(value / base.value, Math.max(0, low) / base.high, highest);
  }

  public Estimate dividedBy(double divisor) {
    return new Estimate(value / divisor, low / divisor, high / divisor);
  }
}
