package org.metricdef.lint.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTextTest {

  @ParameterizedTest
  @CsvSource(delimiter = '§', quoteCharacter = '°', textBlock = """
      a <b> & c      § a \\<b\\> & c
      &lt; AT&T      § \\&lt; AT&T
      *a* _b_ a_b    § \\*a\\* \\_b\\_ a_b
      [a](b) `c`     § \\[a\\](b) \\`c\\`
      a | b ~~c~~ $d § a \\| b \\~\\~c\\~\\~ \\$d
      """)
  void aTextNeverBecomesMarkup(String text, String expected) {
    assertThat(MarkdownText.escaped(text)).isEqualTo(expected.replace("\\\\", "\\"));
  }

  @Test
  void aTextIsOneLine() {
    assertThat(MarkdownText.escaped(" a\n\n# b\u0000\tc ")).isEqualTo("a # b c");
  }

  @Test
  void codeMayContainBackticksAndBars() {
    assertThat(MarkdownText.code("a|b")).isEqualTo("`a\\|b`");
    assertThat(MarkdownText.code("a``b")).isEqualTo("```a``b```");
    assertThat(MarkdownText.code("`")).isEqualTo("`` ` ``");
    assertThat(MarkdownText.code("")).isEqualTo("`  `");
  }

  @Test
  void proseIsWrappedAndNoLineBeginsAList() {
    String ninety = "x".repeat(90);
    assertThat(MarkdownText.wrapped(ninety + " - 12345 1. then"))
        .containsExactly(ninety + " - 12345", "1\\. then");
    assertThat(MarkdownText.wrapped("# no heading")).containsExactly("\\# no heading");
    assertThat(MarkdownText.wrapped("- no list")).containsExactly("\\- no list");
    assertThat(MarkdownText.wrapped("y".repeat(120))).isEqualTo(List.of("y".repeat(120)));
  }
}
