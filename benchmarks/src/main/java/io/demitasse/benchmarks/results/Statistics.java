package io.demitasse.benchmarks.results;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A sample in five numbers. All that is said of a sample is said of its median. */
public record Statistics(int count, double median, double lowerQuartile, double upperQuartile) {

  /** Of at least one value. */
  public static Statistics of(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return new Statistics(
        sorted.length, quantile(sorted, 0.5), quantile(sorted, 0.25), quantile(sorted, 0.75));
  }

  /**
   * How far the median may be off: half the width of the notch of a box plot, about a confidence
   * interval of 95 %. Medians whose notches overlap do not differ beyond noise.
   */
  public double uncertainty() {
    double notch = 1.57 * (upperQuartile - lowerQuartile) / Math.sqrt(count);
    return count == 1 ? 0 : notch * widening(count - 1);
  }

  /**
   * The notch takes the quartiles of the sample for the true ones. For a few values that is too
   * sure, by as much as the normal distribution is surer than Student's: expanded by Cornish and
   * Fisher for 95 %.
   */
  private static double widening(double freedom) {
    return 1 + 1.21 / freedom + 1.44 / (freedom * freedom);
  }

  /** The median with its quartiles, in as many digits as such figures deserve. */
  public String text() {
    return count == 1
        ? round(median)
        : round(median) + " [" + round(lowerQuartile) + "–" + round(upperQuartile) + "]";
  }

  public static String round(double value) {
    return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.1f" : "%.0f", value);
  }

  /** Between the two nearest values in proportion; {@code sorted} holds the smallest first. */
  static double quantile(double[] sorted, double q) {
    double rank = q * (sorted.length - 1);
    int below = (int) rank;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
  }

  public static double quantile(long[] sorted, double q) {
    return quantile(Arrays.stream(sorted).asDoubleStream().toArray(), q);
  }
}
