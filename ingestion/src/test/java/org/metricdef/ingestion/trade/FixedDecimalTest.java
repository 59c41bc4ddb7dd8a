package org.metricdef.ingestion.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FixedDecimalTest {

  @ParameterizedTest
  @CsvSource({
    "61837.63000000, 6183763000000",
    "0.001, 100000",
    "100, 10000000000",
    "0.00000001, 1",
    "1.50000000000000, 150000000",
    "9999999999.99999999, 999999999999999999",
    "12345678901, 1234567890100000000",
    "46116860414.00000000, 4611686041400000000",
    "92233720368.54775807, 9223372036854775807",
    "-92233720368.54775807, -9223372036854775807",
    "0000000000000000000001, 100000000",
    "0, 0",
    "-1.5, -150000000"
  })
  void readsPlainDecimalsExactly(String text, long unscaled) {
    assertThat(FixedDecimal.parse(text).unscaled()).isEqualTo(unscaled);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "-", ".", "1.", ".5", "1.2.3", "1e5", "+1", " 1", "1 ", "--1", "0x1", "١", "NaN"
      })
  void refusesEveryOtherNotation(String text) {
    assertThatThrownBy(() -> FixedDecimal.parse(text)).isInstanceOf(NumberFormatException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "92233720368.54775808",
        "-92233720368.54775808",
        "92233720369",
        "0.000000001",
        "1.123456789",
        "99999999999999999999999999999999999",
        "184467440737.09551617"
      })
  void refusesToRound(String text) {
    assertThatThrownBy(() -> FixedDecimal.parse(text)).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void agreesWithBigDecimal() {
    Random random = new Random(42);
    for (int i = 0; i < 20_000; i++) {
      BigDecimal value = BigDecimal.valueOf(random.nextLong(), random.nextInt(19));
      String text = value.toPlainString();
      boolean fits = value.stripTrailingZeros().scale() <= 8
          && value.setScale(8, RoundingMode.DOWN).unscaledValue().abs().bitLength() <= 63;
      if (fits) {
        assertThat(FixedDecimal.parse(text).toBigDecimal()).isEqualByComparingTo(value);
      } else {
        assertThatThrownBy(() -> FixedDecimal.parse(text)).isInstanceOf(ArithmeticException.class);
      }
    }
  }

  @Test
  void isWrittenInFull() {
    assertThat(FixedDecimal.parse("0.001")).hasToString("0.00100000");
  }
}
