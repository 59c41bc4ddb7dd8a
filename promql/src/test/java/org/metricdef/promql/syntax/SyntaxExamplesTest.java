package org.metricdef.promql.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.metricdef.promql.Blocks;

/** The examples in right.txt and wrong.txt. */
class SyntaxExamplesTest {

  static Stream<List<String>> right() {
    return Blocks.of("right.txt");
  }

  static Stream<List<String>> wrong() {
    return Blocks.of("wrong.txt");
  }

  @ParameterizedTest
  @MethodSource("right")
  void isPrinted(List<String> example) {
    String printed = Printer.print(Parser.parse(example.get(0)));
    assertThat("=> " + printed).isEqualTo(example.get(1));
    assertThat(Printer.print(Parser.parse(printed))).isEqualTo(printed);
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void isRefused(List<String> example) {
    assertThatExceptionOfType(SyntaxException.class)
        .isThrownBy(() -> Parser.parse(example.get(0)))
        .satisfies(wrong -> assertThat(marked(wrong)).isEqualTo(example.get(1)));
  }

  /** Carets under what is wrong, then the message. */
  private static String marked(SyntaxException wrong) {
    int length = Math.max(1, wrong.span().end() - wrong.span().start());
    return " ".repeat(wrong.span().start()) + "^".repeat(length) + " " + wrong.getMessage();
  }
}
