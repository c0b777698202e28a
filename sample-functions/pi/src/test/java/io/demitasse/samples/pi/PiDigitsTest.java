package io.demitasse.samples.pi;

import static java.math.BigInteger.ONE;
import static java.math.BigInteger.TEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PiDigitsTest {
  private static final String PUBLISHED =
      """
      3.\
      14159265358979323846264338327950288419716939937510\
      58209749445923078164062862089986280348253421170679\
      82148086513282306647093844609550582231725359408128\
      48111745028410270193852110555964462294895493038196\
      44288109756659334461284756482337867831652712019091\
      45648566923460348610454326648213393607260249141273\
      72458700660631558817488152092096282925409171536436\
      78925903600113305305488204665213841469519415116094\
      33057270365759591953092186117381932611793105118548\
      07446237996274956735188575272489122793818301194912\
      98336733624406566430860213949463952247371907021798\
      60943702770539217176293176752384674818467669405132\
      00056812714526356082778577134275778960917363717872\
      14684409012249534301465495853710507922796892589235\
      42019956112129021960864034418159813629774771309960\
      51870721134999999837297804995105973173281609631859\
      50244594553469083026425223082533446850352619311881\
      71010003137838752886587533208381420617177669147303\
      59825349042875546873115956286388235378759375195778\
      18577805321712268066130019278766111959092164201989\
      """;

  @Test
  void one_digit_has_no_point() {
    assertEquals("3", PiDigits.of(1));
  }

  @ParameterizedTest
  @CsvSource({"2, 3.1", "4, 3.141", "5, 3.1415", "10, 3.141592653", "11, 3.1415926535"})
  void digits_are_cut_off_and_not_rounded(int count, String digits) {
    assertEquals(digits, PiDigits.of(count));
  }

  @Test
  void every_count_up_to_a_thousand_gives_the_published_digits() {
    for (int count = 2; count <= 1001; count++) {
      assertEquals(PUBLISHED.substring(0, count + 1), PiDigits.of(count));
    }
  }

  @Test
  void six_nines_begin_at_decimal_762() {
    String digits = PiDigits.of(1000);

    assertEquals("999999", digits.substring("3.".length() + 761, "3.".length() + 767));
  }

  /** The last ten of the first 1,000, 10,000 and 100,000 decimals, as tables of pi give them. */
  @ParameterizedTest
  @CsvSource({"1000, 2164201989", "10000, 5256375678", "100000, 5493624646"})
  void the_last_digits_of_long_answers_are_the_published_ones(int decimals, String lastTen) {
    assertTrue(PiDigits.of(decimals + 1).endsWith(lastTen));
  }

  @Test
  void a_hundred_thousand_digits_agree_with_another_algorithm() {
    assertEquals(gaussLegendre(100_000), PiDigits.of(100_000));
  }

  @Test
  void the_guard_digits_outlast_every_run_of_nines_and_zeros() {
    String digits = PiDigits.of(100_000);

    assertTrue(!digits.contains("0000000") && !digits.contains("9999999"));
  }

  /** Pi as the limit of arithmetic-geometric means: no series, no constant in common. */
  private static String gaussLegendre(int count) {
    int guard = 20;
    BigInteger one = TEN.pow(count - 1 + guard);
    BigInteger a = one;
    BigInteger b = one.multiply(one).shiftRight(1).sqrt();
    BigInteger t = one.shiftRight(2);
    for (int doubling = 0; a.subtract(b).abs().compareTo(ONE) > 0; doubling++) {
      BigInteger mean = a.add(b).shiftRight(1);
      BigInteger step = a.subtract(mean);
      b = a.multiply(b).sqrt();
      t = t.subtract(step.multiply(step).shiftLeft(doubling).divide(one));
      a = mean;
    }
    BigInteger sum = a.add(b);
    BigInteger pi = sum.multiply(sum).divide(t.shiftLeft(2)).divide(TEN.pow(guard));
    return new StringBuilder(pi.toString()).insert(1, '.').toString();
  }
}
