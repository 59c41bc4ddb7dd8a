package org.metricdef.promql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metricdef.promql.label.LabelAnalysis;
import org.metricdef.promql.syntax.Expr;
import org.metricdef.promql.syntax.Parser;
import org.metricdef.promql.syntax.Printer;
import org.metricdef.promql.syntax.SyntaxException;
import org.metricdef.promql.type.TypeCheck;

/** No text exhausts the stack: what is too deep is refused, and what is read can be walked. */
class DeepTextTest {

  private static final int MANY = 100_000;

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
      ""        | (
      ""        | -
      ""        | "abs("
      ""        | 1 ^
      ""        | 1 +
      ""        | "sum("
      a[        | -
      a[        | (
      a[        | 5 +
      a offset  | -
      a[        | "min_of(1,"
      a         | offset 5m
      a         | @ 5
      """)
  void endlessTextIsRefused(String beginning, String repeated) {
    assertThatExceptionOfType(SyntaxException.class)
        .isThrownBy(() -> Parser.parse(beginning + (" " + repeated).repeat(MANY)))
        .withMessageContaining("more than");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
      "("    | a         | ")"       | 145
      "abs(" | a         | ")"       | 145
      "-"    | a         | ""        | 145
      "a ^ " | a         | ""        | 145
      ""     | a         | " + a"    | 1000
      "("    | a         | ")[5m:1m]" | 145
      """)
  void deepTextIsReadAndWalked(String before, String inner, String after, int times) {
    String text = before.repeat(times) + inner + after.repeat(times);
    Expr expression = Parser.parse(text);
    assertThat(Printer.print(expression)).isEqualTo(text);
    assertThat(TypeCheck.check(expression)).isNotNull();
    assertThat(LabelAnalysis.of(expression, metric -> Optional.empty()).canHave("job"))
        .isTrue();
  }
}
