package org.metricdef.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
