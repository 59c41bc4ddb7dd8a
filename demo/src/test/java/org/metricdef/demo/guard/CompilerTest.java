package org.metricdef.demo.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompilerTest {

  @TempDir
  private Path directory;

  @Test
  void javacsWordsAndVerdictAreHandedOn() throws Exception {
    Path sources = Files.createDirectories(directory.resolve("with space"));
    Path empty = Files.createDirectories(directory.resolve("empty"));
    Compiler compiler = new Compiler(empty, empty);
    Files.writeString(sources.resolve("Right.java"), "record Right(int ü) {}");
    Compiler.Result right = compiler.compile(sources, directory.resolve("out"));
    assertThat(right.output()).isEmpty();
    assertThat(right.compiled()).isTrue();
    assertThat(directory.resolve("out/Right.class")).exists();

    Files.writeString(sources.resolve("Wrong.java"), "class Wrong { int i = \"\"; }");
    Compiler.Result wrong = compiler.compile(sources, directory.resolve("out"));
    assertThat(wrong.compiled()).isFalse();
    assertThat(wrong.output()).startsWith("Wrong.java:1: error: ").endsWith("1 error\n");
  }
}
