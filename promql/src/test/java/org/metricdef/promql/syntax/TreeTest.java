package org.metricdef.promql.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which operand belongs to which operator, and where parts stand. */
class TreeTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      a + b * c              | (a + (b * c))
      a * b + c              | ((a * b) + c)
      a - b - c              | ((a - b) - c)
      a ^ b ^ c              | (a ^ (b ^ c))
      -a ^ b                 | (-(a ^ b))
      -a * b                 | ((-a) * b)
      a ^ -b * c             | ((a ^ (-b)) * c)
      a ^ -b ^ c             | (a ^ (-(b ^ c)))
      a == b + c             | (a == (b + c))
      a and b or c unless d  | ((a and b) or (c unless d))
      a or b and c           | (a or (b and c))
      a > b == c             | ((a > b) == c)
      a atan2 b + c          | ((a atan2 b) + c)
      - - a                  | (-(-a))
      """)
  void operandsBelongToTheStrongerOperator(String text, String expected) {
    assertThat(grouped(Parser.parse(text))).isEqualTo(expected);
  }

  @Test
  void modifiersBelongToTheNearestOperand() {
    Expr.Binary sum = (Expr.Binary) Parser.parse("a + b offset 5m");
    assertThat(sum.left()).isInstanceOf(Expr.VectorSelector.class);
    assertThat(sum.right()).isInstanceOf(Expr.Offset.class);
  }

  @Test
  void anOffsetEndsBeforeAnOperator() {
    Expr.Binary power = (Expr.Binary) Parser.parse("a offset -2 ^ 2");
    assertThat(power.operator()).isEqualTo(BinaryOperator.POWER);
  }

  @Test
  void selectorsAreFoundInEveryPart() {
    String text = "-(a) + sum(rate(b[5m])) > max_over_time(c[1h:5m]) offset 1m"
        + " or topk(3, {d=\"e\"} @ 0)";
    assertThat(Children.selectors(Parser.parse(text)))
        .extracting(Printer::print)
        .containsExactly("a", "b", "c", "{d=\"e\"}");
  }

  @Test
  void partsKnowTheirPlaces() {
    String text = "sum by (job) (rate(x_total{code=\"500\"}[5m])) > 1";
    Expr.Binary comparison = (Expr.Binary) Parser.parse(text);
    assertThat(part(text, comparison.operatorSpan())).isEqualTo(">");
    Expr.Aggregation sum = (Expr.Aggregation) comparison.left();
    assertThat(part(text, sum.span())).isEqualTo("sum by (job) (rate(x_total{code=\"500\"}[5m]))");
    assertThat(part(text, sum.grouping().orElseThrow().labels().get(0).span())).isEqualTo("job");
    Expr.Call rate = (Expr.Call) sum.arguments().get(0);
    assertThat(part(text, rate.function().span())).isEqualTo("rate");
    Expr.Range range = (Expr.Range) rate.arguments().get(0);
    assertThat(part(text, range.range().span())).isEqualTo("5m");
    Expr.VectorSelector selector = (Expr.VectorSelector) range.operand();
    assertThat(part(text, selector.matchers().get(0).span())).isEqualTo("code=\"500\"");
  }

  @Test
  void fillsAreGivenInEitherOrder() {
    assertThat(fill("a + fill(1) b")).isEqualTo("1 1");
    assertThat(fill("a + fill_left(1) b")).isEqualTo("1 -");
    assertThat(fill("a + fill_right(2) fill_left(1) b")).isEqualTo("1 2");
  }

  private static String fill(String text) {
    Fill fill = ((Expr.Binary) Parser.parse(text)).fill();
    return value(fill.left()) + " " + value(fill.right());
  }

  private static String value(Optional<Fill.Value> value) {
    return value.map(present -> present.number().text()).orElse("-");
  }

  private static String part(String text, Span span) {
    return text.substring(span.start(), span.end());
  }

  private static String grouped(Expr expression) {
    if (expression instanceof Expr.Binary binary) {
      return "(" + grouped(binary.left()) + " " + binary.operator().symbol() + " "
          + grouped(binary.right()) + ")";
    }
    if (expression instanceof Expr.Unary unary) {
      return "(" + unary.sign().symbol() + grouped(unary.operand()) + ")";
    }
    return Printer.print(expression);
  }
}
