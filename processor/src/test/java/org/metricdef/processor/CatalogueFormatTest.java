package org.metricdef.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.processor.report.Catalogue;
import org.metricdef.processor.report.ExposedMetric;
import org.metricdef.processor.report.Verdict;

/**
 * The format of the catalogue's file, which other tools read: each verdict, and findings that do
 * not stop the build. {@code -Dgolden.update=true} writes the current output. Review it before the
 * commit.
 */
class CatalogueFormatTest {

  private static final boolean UPDATE = Boolean.getBoolean("golden.update");
  private static final Path GOLDEN = Path.of("src/test/resources/catalogue");

  @TempDir
  Path folder;

  @Test
  void isTheOneThatIsPromised() throws Exception {
    Workspace code = new Workspace(folder);
    for (String name : List.of("Metrics.java", "Trades.java", "Orders.java", "Raw.java")) {
      code.with("shop/" + name, Files.readString(GOLDEN.resolve(name)));
    }
    // The findings are no errors, because an error would leave no class output.
    JavacProcess.Result result = code.javac(
        "-nowarn",
        "-cp",
        ClassPaths.guarded() + File.pathSeparator + ClassPaths.of(MeterRegistry.class),
        "-processorpath",
        ClassPaths.processor(),
        "-Ametricdef.severity.label_keys=warning",
        "-Ametricdef.severity.label_keys_unproven=off");
    assertThat(result.exitCode()).as(result.output()).isZero();
    String written = Files.readString(code.out().resolve("META-INF/metricdef/calls.json"));
    if (UPDATE) {
      Files.writeString(GOLDEN.resolve("calls.json"), written);
    }
    assertThat(written).isEqualTo(Files.readString(GOLDEN.resolve("calls.json")));
  }

  /** The committed file is never written again: it is what users of the version before have. */
  @Test
  void ofTheVersionBeforeIsRead() throws Exception {
    Path file = folder.resolve("META-INF/metricdef/calls.json");
    Files.createDirectories(file.getParent());
    Files.copy(GOLDEN.resolve("before/calls.json"), file);
    Catalogue catalogue = Catalogue.read(folder);
    assertThat(catalogue.count(Verdict.PROVEN)).isEqualTo(2);
    assertThat(catalogue.count(Verdict.WRONG)).isEqualTo(2);
    assertThat(catalogue.count(Verdict.UNPROVEN)).isEqualTo(1);
    assertThat(catalogue.tolerated()).hasSize(3);
    assertThat(catalogue.suppressions()).isEqualTo(1);
    assertThat(catalogue.clientCalls()).hasSize(3);
    assertThat(catalogue.metrics())
        .extracting(ExposedMetric::name)
        .containsExactly("shop_trades_total", "shop_orders_total", "shop_money");
    assertThat(catalogue.metrics().get(2).closedLabels().get(0).values())
        .containsExactly("card", "cash");
  }
}
