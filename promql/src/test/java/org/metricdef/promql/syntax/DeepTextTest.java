package org.metricdef.promql.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text exhausts the stack. */
class DeepTextTest {

  private static final int MANY = 100_000;

  @ParameterizedTest
  @ValueSource(
      strings = {"(", "-", "abs(", "1 ^ ", "sum(", "a[-", "a[(", "a offset -", "a[min_of(1, "})
  void deepNestingIsRefused(String opening) {
    assertThatExceptionOfType(SyntaxException.class)
        .isThrownBy(() -> Parser.parse(
            opening.startsWith("a[")
                ? "a[" + opening.substring(2).repeat(MANY)
                : opening.startsWith("a offset")
                    ? "a offset " + "-".repeat(MANY)
                    : opening.repeat(MANY)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a[5m:]", "a offset 5m"})
  void fiftyPairsOfParenthesesAreRead(String inner) {
    String text = "(".repeat(50) + inner + ")".repeat(50);
    assertThat(Printer.print(Parser.parse(text))).isEqualTo(text);
  }
}
