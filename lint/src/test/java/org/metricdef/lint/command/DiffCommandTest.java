package org.metricdef.lint.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.lint.command.Shop.Result;

/** The example of docs/diff.md, and what becomes of other versions. */
class DiffCommandTest {

  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  @TempDir
  static Path folder;

  private static DiffExample example;

  @BeforeAll
  static void compile() throws IOException {
    example = new DiffExample(folder);
    example.writeAll();
  }

  private static Result diff(String... arguments) throws IOException {
    String[] all = new String[arguments.length + 1];
    all[0] = "diff";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return new Shop(folder).run(all);
  }

  @Test
  void tellsWhatTheDocumentationShows() throws IOException {
    Result result = diff(
        example.at("old").toString(),
        example.at("new").toString(),
        "--rules=" + example.at("ops"));
    String written = example.relative(result.output());
    Path golden = DiffExample.EXAMPLE.resolve("expected.txt");
    if (UPDATE) {
      Files.writeString(golden, written);
    }
    assertThat(written).isEqualTo(Files.readString(golden));
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(Files.readString(Path.of("../docs/diff.md"))).contains(written);
  }
}
