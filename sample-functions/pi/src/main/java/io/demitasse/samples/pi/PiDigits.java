package io.demitasse.samples.pi;

import java.math.BigInteger;

/**
 * The digits of pi by the series of the Chudnovsky brothers, summed by binary splitting.
 *
 * <p>Every term of the series gives more than 14 digits. Splitting keeps the factors of each
 * multiplication of equal length, where {@link BigInteger} multiplies fastest.
 */
final class PiDigits {
  private static final double DIGITS_PER_TERM = 14.181647462725477;

  /**
   * Digits computed and dropped, because the last few are not exact. Their error could reach the
   * digits that are kept only through a run of nines or zeros; the longest such run in the first
   * 100,000 digits has length six.
   */
  private static final int GUARD_DIGITS = 10;

  private static final BigInteger LINEAR_CONSTANT = BigInteger.valueOf(13_591_409);
  private static final BigInteger LINEAR_FACTOR = BigInteger.valueOf(545_140_134);
  private static final BigInteger ROOT_FACTOR = BigInteger.valueOf(426_880);
  private static final BigInteger RADICAND = BigInteger.valueOf(10_005);

  /** 640320³ / 24. */
  private static final BigInteger CUBE = BigInteger.valueOf(10_939_058_860_032_000L);

  private PiDigits() {}

  /**
   * The first {@code count} digits, cut off and not rounded: {@code 3}, {@code 3.1}, {@code 3.14}.
   */
  static String of(int count) {
    String digits = scaledPi(count + GUARD_DIGITS).toString();
    return count == 1 ? "3" : "3." + digits.substring(1, count);
  }

  /** Pi × 10^(digits - 1) as an integer. */
  private static BigInteger scaledPi(int digits) {
    Sum sum = sum(0, 1 + (int) (digits / DIGITS_PER_TERM));
    BigInteger scale = BigInteger.TEN.pow(digits - 1);
    BigInteger root = RADICAND.multiply(scale).multiply(scale).sqrt();
    return sum.q.multiply(ROOT_FACTOR).multiply(root).divide(sum.t);
  }

  /** The terms from {@code from} up to but without {@code to}. */
  private static Sum sum(int from, int to) {
    if (to - from == 1) {
      return from == 0 ? new Sum(BigInteger.ONE, BigInteger.ONE, LINEAR_CONSTANT) : term(from);
    }
    int middle = (from + to) >>> 1;
    Sum left = sum(from, middle);
    Sum right = sum(middle, to);
    return new Sum(
        left.p.multiply(right.p),
        left.q.multiply(right.q),
        right.q.multiply(left.t).add(left.p.multiply(right.t)));
  }

  private static Sum term(int k) {
    BigInteger index = BigInteger.valueOf(k);
    BigInteger p =
        BigInteger.valueOf((6L * k - 5) * (2L * k - 1)).multiply(BigInteger.valueOf(6L * k - 1));
    BigInteger q = index.multiply(index).multiply(index).multiply(CUBE);
    BigInteger t = p.multiply(LINEAR_CONSTANT.add(LINEAR_FACTOR.multiply(index)));
    return new Sum(p, q, k % 2 == 0 ? t : t.negate());
  }

  /** A part of the series as fractions over common denominators: T / Q is its value. */
  private record Sum(BigInteger p, BigInteger q, BigInteger t) {}
}
