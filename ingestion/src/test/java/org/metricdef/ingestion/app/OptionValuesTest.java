package org.metricdef.ingestion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Whatever is typed for an option, a user is told in a sentence, with exit code 2. */
class OptionValuesTest {

  private static final List<String> NOT_VALUES = List.of(
      "",
      " ",
      "abc",
      "-1",
      "-99999999999999999999",
      "99999999999999999999",
      "1e400",
      "NaN",
      "0x",
      "1.5.2",
      "5",
      "0s",
      "-5s",
      "99999999999999999999s",
      "9223372036854775807h",
      "9223372036854775807ms",
      "106751991167301d",
      ":",
      "::",
      "http://",
      "http://[",
      "ws://",
      "file:///etc/passwd",
      "http://a b",
      "host:0",
      "host:99999",
      "a\nb",
      "*",
      "%s",
      ",",
      ",,",
      "a,",
      "http://user:secret@host");

  /** What must not be tried with {@code run}, which would begin to run. */
  static Stream<OptionSpec> options() {
    return new CommandLine(new RunCommand())
        .getCommandSpec().options().stream()
            .filter(option -> !option.usageHelp() && !option.versionHelp());
  }

  @ParameterizedTest
  @MethodSource("options")
  void whatIsNoValueIsToldInASentence(OptionSpec option) {
    List<String> accepted = new ArrayList<>();
    for (String value : NOT_VALUES) {
      StringWriter err = new StringWriter();
      int code = settings(option.longestName(), value, err);
      if (code == ExitCode.OK.code()) {
        accepted.add(value);
        continue;
      }
      assertThat(code).as(option.longestName() + " " + value).isEqualTo(ExitCode.USAGE.code());
      assertThat(err.toString())
          .as(option.longestName() + " " + value)
          .startsWith("ingestion: ")
          .contains(option.longestName())
          .doesNotContain("Exception", "\tat ");
    }
    assertThat(accepted).as("of " + option.longestName()).hasSizeLessThan(NOT_VALUES.size());
  }

  /** The exit code of {@code check}, which prints what it takes and looks no further. */
  private static int settings(String option, String value, StringWriter err) {
    return Main.execute(
        Map.of(),
        new PrintWriter(new StringWriter(), true),
        new PrintWriter(err, true),
        "check",
        "--kafka-acls",
        "User:me",
        option,
        value);
  }
}
