package org.metricdef.promql.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The three kinds of quotes, and escapes. */
class StringsTest {

  @Test
  void escapesAreThoseOfGo() {
    assertThat(Strings.valueOf("\"a\\n\\t\\\\\\\"\"")).contains("a\n\t\\\"");
    assertThat(Strings.valueOf("'it\\'s'")).contains("it's");
    assertThat(Strings.valueOf("\"\\x41\\102\\u00e9\\U0001F600\""))
        .contains("AB\u00e9\uD83D\uDE00");
    assertThat(Strings.valueOf("\"\\xc3\\xa9\""))
        .as("two bytes of one character")
        .contains("\u00e9");
    assertThat(Strings.valueOf("`\\d\n`")).as("no escapes between back quotes").contains("\\d\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"open",
        "\"",
        "'a\"",
        "\"\\q\"",
        "\"\\'\"",
        "'\\\"'",
        "\"\\x4\"",
        "\"\\400\"",
        "\"\\ud800\"",
        "\"\\U00110000\"",
        "\"open\\\""
      })
  void otherStringsMeanNothing(String written) {
    assertThat(Strings.valueOf(written)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "a\"b", "back\\slash", "both`\"", "line\nbreak", "\u0001", ""})
  void aQuotedStringMeansItself(String value) {
    assertThat(Strings.valueOf(Strings.quoted(value))).contains(value);
  }
}
