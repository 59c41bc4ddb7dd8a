package org.metricdef.lint.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.lint.opsrule.ShopCatalogue;

/** A report that could not be written in full is no report. */
@EnabledOnOs(OS.LINUX)
class FullDiskTest {

  @TempDir
  Path folder;

  @Test
  void aFullDiskIsNoSuccess() throws Exception {
    Path classes = ShopCatalogue.compiledInto(folder);
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "org.metricdef.lint.command.Main",
            "catalog",
            "--catalog=" + classes)
        .redirectOutput(Path.of("/dev/full").toFile())
        .start();
    String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(said).isEqualTo("metricdef: not all of the output could be written\n");
  }
}
