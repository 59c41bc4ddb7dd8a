package org.metricdef.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The catalogue's file as other tools may read it, for each verdict and for findings that stop no
 * build. {@code -Dgolden.update=true} writes what is written now; read it before it is committed.
 */
class CatalogueFormatTest {

  private static final boolean UPDATE = Boolean.getBoolean("golden.update");
  private static final Path GOLDEN = Path.of("src/test/resources/catalogue");

  @TempDir
  Path folder;

  @Test
  void isTheOneThatIsPromised() throws Exception {
    Workspace code = new Workspace(folder);
    for (String name : List.of("Metrics.java", "Trades.java", "Orders.java")) {
      code.with("shop/" + name, Files.readString(GOLDEN.resolve(name)));
    }
    // No error, for then there would be no class output that a build goes on with.
    JavacProcess.Result result = code.javac(
        "-nowarn",
        "-cp",
        ClassPaths.guarded(),
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
