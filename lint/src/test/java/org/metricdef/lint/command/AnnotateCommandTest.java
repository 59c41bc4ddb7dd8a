package org.metricdef.lint.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code metricdef annotate} as a user calls it. */
class AnnotateCommandTest {

  private static final String FACADE = """
      package shop;
      import java.util.Map;
      class Telemetry {
        static void count(String name, Map<String, String> labels) {}
        static void order(String city) {
          count("orders_total", Map.of("city", city));
        }
      }
      """;

  @TempDir
  Path folder;

  private Path source;

  @BeforeEach
  void write() throws IOException {
    Shop shop = new Shop(folder);
    shop.write("src/shop/Metrics.java", Shop.METRICS);
    source = shop.write("src/shop/Telemetry.java", FACADE);
  }

  private record Result(int exitCode, String shown, String errors) {}

  private static Result run(String... arguments) {
    StringWriter shown = new StringWriter();
    StringWriter errors = new StringWriter();
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(shown));
    line.setErr(new PrintWriter(errors));
    return new Result(line.execute(arguments), shown.toString(), errors.toString());
  }

  private Result annotate(String... more) {
    String[] all = new String[more.length + 4];
    all[0] = "annotate";
    all[1] = "-cp";
    all[2] = Shop.annotations();
    all[3] = source.getParent().toString();
    System.arraycopy(more, 0, all, 4, more.length);
    return run(all);
  }

  @Test
  void showsTheDifferenceAndWritesItIfTold() throws IOException {
    Result shown = annotate("--dry-run");
    assertThat(shown.exitCode()).isZero();
    assertThat(shown.shown())
        .contains("+  static void count(@MetricName(Metrics.class) String name,")
        .contains("+import org.metricdef.MetricName;");
    assertThat(shown.errors())
        .contains("calls proven: 1, before 0; unproven: 0, before 0; wrong: 0, before 0")
        .contains("2 annotations (1 @MetricLabels, 1 @MetricName) in 1 file not written");
    assertThat(Files.readString(source)).isEqualTo(FACADE);

    Result written = annotate("--yes");
    assertThat(written.errors()).contains("in 1 file written");
    assertThat(Files.readString(source)).contains("@MetricLabels Map<String, String> labels");
    assertThat(annotate("--yes").errors()).contains("no annotation is missing");
  }

  @Test
  void withoutATerminalNothingIsWritten() throws IOException {
    assertThat(annotate().errors()).contains("not written: there is no terminal to ask on; --yes");
    assertThat(Files.readString(source)).isEqualTo(FACADE);
  }

  @Test
  void findingsThatAreLeftAreListed() throws IOException {
    Files.writeString(source, FACADE.replace("\"city\", city", "\"town\", city"));
    Result result = annotate("--yes");
    assertThat(result.errors())
        .contains("Telemetry.java:4: Telemetry.count(String, Map) is not annotated: 1 finding")
        .contains("nothing is annotated");
    assertThat(result.exitCode()).isZero();

    Result kept = annotate("--yes", "--with-findings");
    assertThat(kept.exitCode()).isEqualTo(1);
    assertThat(kept.errors())
        .contains("Telemetry.java:6: [label-keys] shop_orders_total takes city")
        .contains("2 annotations (1 @MetricLabels, 1 @MetricName) in 1 file written");
  }

  @Test
  void whatDoesNotGoTogetherIsRefused() {
    assertThat(run("annotate").errors()).contains("nothing to annotate is given");
    assertThat(run("annotate").exitCode()).isEqualTo(2);
    assertThat(run("annotate", "--changed").errors()).contains("--changed chooses single files");
    assertThat(annotate("--yes", "--dry-run").errors()).contains("--yes writes");
  }
}
