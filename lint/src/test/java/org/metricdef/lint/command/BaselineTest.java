package org.metricdef.lint.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.lint.command.Shop.Result;

/** Known findings: {@code --baseline} and {@code --write-baseline}. */
class BaselineTest {

  private static final String WRONG = Shop.caller("Wrong", Shop.WRONG);

  @TempDir
  Path folder;

  private Shop shop;
  private Path baseline;
  private Path source;

  @BeforeEach
  void record() throws IOException {
    shop = new Shop(folder);
    shop.write("src/shop/Metrics.java", Shop.METRICS);
    source = shop.write("src/shop/Wrong.java", WRONG);
    baseline = shop.folder().resolve("baseline.json");
    Result result = check("--write-baseline");
    assertThat(result.exitCode()).isZero();
    assertThat(result.errors()).contains(baseline + " has 1 findings now, after 0");
    assertThat(result.output()).contains("0 errors, 0 warnings, 1 in the baseline");
  }

  private Result check(String... arguments) throws IOException {
    return checkOnly(shop.folder().resolve("src"), arguments);
  }

  private Result checkOnly(Path what, String... arguments) throws IOException {
    return shop.run(Stream.concat(
            Stream.of(
                "check", "-cp", Shop.annotations(), "--baseline=" + baseline, what.toString()),
            Stream.of(arguments))
        .toArray(String[]::new));
  }

  @Test
  void knownFindingsDoNotFailAndKeepTheirVerdict() throws IOException {
    Result result = check("--fail-on=warning");
    assertThat(result.exitCode()).isZero();
    assertThat(result.output())
        .contains("1 in the baseline; 0 metric calls proven, 1 wrong")
        .doesNotContain("[label-keys]");
    assertThat(result.errors()).isEmpty();
  }

  @Test
  void theFileIsReadable() throws IOException {
    assertThat(Files.readString(baseline))
        .contains(
            "\"file\" : \"src/shop/Wrong.java\"",
            "\"code\" : \"metrics.ordersTotal().increment(labels);\"",
            "\"count\" : 1");
  }

  @Test
  void linesMayMove() throws IOException {
    Files.writeString(source, "// A comment.\n\n" + WRONG.replace("    metrics", "  metrics"));
    assertThat(check().exitCode()).isZero();
  }

  @Test
  void anEqualOneOnAnotherLineIsNew() throws IOException {
    String call = "    metrics.ordersTotal().increment(labels);\n";
    Files.writeString(source, WRONG.replace(call, call + call));
    Result result = check();
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.output())
        .contains("Wrong.java:7:5: error: [label-keys]", "1 error, 0 warnings, 1 in the baseline");
    assertThat(check("--write-baseline").exitCode()).isZero();
    assertThat(Files.readString(baseline)).contains("\"count\" : 2");
  }

  @Test
  void aFixedOneIsReportedAndRemovedWhenWritten() throws IOException {
    Files.writeString(source, Shop.caller("Wrong", Shop.RIGHT));
    Result result = check("--format=json");
    assertThat(result.exitCode()).isZero();
    String note = "this finding no longer occurs; --write-baseline removes it:"
        + " [label-keys] src/shop/Wrong.java: metrics.ordersTotal().increment(labels);";
    assertThat(result.errors()).contains(note);
    assertThat(result.output()).contains(note);
    assertThat(check("--write-baseline").errors()).contains("has 0 findings now, after 1");
  }

  @Test
  void theFindingsOfOtherFilesStayWhenOneIsWritten() throws IOException {
    Path other = shop.write("src/shop/Other.java", Shop.caller("Other", Shop.WRONG));
    assertThat(checkOnly(other).errors()).isEmpty();
    assertThat(checkOnly(other, "--write-baseline").errors()).contains("2 findings now, after 1");
    Files.delete(source);
    assertThat(checkOnly(other).errors()).contains("no longer occurs");
  }

  @Test
  void aSeverityMayChange() throws IOException {
    assertThat(check("-Ametricdef.severity.label_keys=warning", "--fail-on=warning")
            .exitCode())
        .isZero();
    assertThat(check("-Ametricdef.severity.label_keys=off").errors()).isEmpty();
  }

  @Test
  void theOptionOfTheCheckerIsTheSame() throws IOException {
    Result result = shop.run(
        "check", "-cp", Shop.annotations(), "-Ametricdef.baseline=" + baseline, source.toString());
    assertThat(result.exitCode()).isZero();
    assertThat(result.output()).contains("1 in the baseline");
  }

  @Test
  void sarifHasThemAsSuppressed() throws IOException {
    assertThat(check("--format=sarif").output()).contains("\"kind\" : \"external\"");
  }

  @Test
  void badInputIsNamedAndNothingIsLost() throws IOException {
    Files.writeString(baseline, "{\"version\":1,\"findings\":[{]}");
    for (List<String> each : List.of(List.<String>of(), List.of("--write-baseline"))) {
      Result result = check(each.toArray(String[]::new));
      assertThat(result.exitCode()).isEqualTo(2);
      assertThat(result.errors()).contains("the baseline " + baseline + " cannot be read");
    }
    assertThat(Files.readString(baseline)).contains("[{]");
    baseline = shop.folder().resolve("absent/known.json");
    Result unwritten = check("--write-baseline");
    assertThat(unwritten.exitCode()).isEqualTo(2);
    assertThat(unwritten.errors()).contains("known.json cannot be written", "folder has to be");
    baseline = shop.folder().resolve("baseline.json");
    Files.delete(baseline);
    assertThat(check().errors()).contains("is not there", "--write-baseline");
    Files.createDirectory(baseline);
    assertThat(check().errors()).contains("it is a folder");
    assertThat(shop.run("check", "--write-baseline", source.toString()).errors())
        .contains("--write-baseline needs the file");
    Files.delete(baseline);
    Files.writeString(source, "package shop; class Wrong { Absent field; }");
    assertThat(check("--write-baseline").exitCode()).isEqualTo(2);
    assertThat(baseline).doesNotExist();
  }
}
