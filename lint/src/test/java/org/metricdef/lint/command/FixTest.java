package org.metricdef.lint.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.lint.command.Shop.Result;
import org.metricdef.lint.command.Terminal.Answer;

/** {@code --fix} on real files, with a real javac. */
class FixTest {

  private static final String WRONG = Shop.caller("Wrong", Shop.WRONG);
  private static final String FIXED =
      WRONG.replace("increment(labels)", "increment(labels.without(\"street\"))");

  @TempDir
  Path folder;

  private Shop shop;
  private Path source;

  @BeforeEach
  void write() throws IOException {
    shop = new Shop(folder);
    shop.write("src/shop/Metrics.java", Shop.METRICS);
    source = shop.write("src/shop/Wrong.java", WRONG);
  }

  private Result fix(Path what, String... arguments) throws IOException {
    return shop.run(Stream.concat(
            Stream.of("check", "-cp", Shop.annotations(), "--fix", what.toString()),
            Stream.of(arguments))
        .toArray(String[]::new));
  }

  @Test
  void appliesTheFixAndReportsWhatIsLeft() throws IOException {
    Files.setPosixFilePermissions(source, PosixFilePermissions.fromString("rw-r-----"));
    Result result = fix(source, "--yes");
    assertThat(result.errors()).contains("1 fix in 1 file applied");
    assertThat(result.exitCode()).isZero();
    assertThat(result.output()).contains("0 errors", "1 metric calls proven, 0 wrong");
    assertThat(Files.readString(source)).isEqualTo(FIXED);
    assertThat(Files.getPosixFilePermissions(source))
        .isEqualTo(PosixFilePermissions.fromString("rw-r-----"));
    assertThat(fix(source, "--yes").errors()).contains("no finding has a fix");
  }

  @Test
  void showsTheDifferenceAndWritesNothingWithoutAnAnswer() throws IOException {
    Result result = fix(source);
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.shown())
        .contains("--- a/", "+++ b/", "@@ -", "\n-", "\n+")
        .contains(" class Wrong {");
    assertThat(result.errors()).contains("not applied");
    assertThat(Files.readString(source)).isEqualTo(WRONG);
    assertThat(files()).containsExactlyInAnyOrder("Metrics.java", "Wrong.java");
  }

  private String[] files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(each -> each.getFileName().toString())
          .toArray(String[]::new);
    }
  }

  @Test
  void keepsTheEncodingAndTheLineEnds() throws IOException {
    String text = WRONG.replace("class Wrong", "/** Käse. */ class Wrong").replace("\n", "\r\n");
    Files.write(source, text.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(fix(source, "--yes", "--encoding=ISO-8859-1").exitCode()).isZero();
    String fixed = Files.readString(source, StandardCharsets.ISO_8859_1);
    assertThat(fixed)
        .isEqualTo(text.replace("increment(labels)", "increment(labels.without(\"street\"))"));
  }

  @Test
  void leavesAFileThatItsEncodingCannotHold() throws IOException {
    byte[] bytes = WRONG
        .replace("class Wrong", "/** K\u00e4se. */ class Wrong")
        .getBytes(StandardCharsets.ISO_8859_1);
    Files.write(source, bytes);
    Result result = fix(source, "--yes");
    assertThat(Files.readAllBytes(source)).isEqualTo(bytes);
    assertThat(result.exitCode()).isNotZero();
  }

  @Test
  void fixesSeveralPlacesAndFiles() throws IOException {
    String call = "    metrics.ordersTotal().increment(labels);\n";
    Files.writeString(source, WRONG.replace(call, call + call));
    Path other = shop.write("src/shop/Other.java", Shop.caller("Other", Shop.WRONG));
    Result result = fix(shop.folder().resolve("src"), "--yes");
    assertThat(result.errors()).contains("in 2 files applied");
    assertThat(result.exitCode()).isZero();
    assertThat(Files.readString(other)).isEqualTo(FIXED.replace("Wrong", "Other"));
  }

  @Test
  void theDifferenceStaysOutOfData() throws IOException {
    Result result = fix(source, "--format=json");
    assertThat(result.output()).startsWith("{").doesNotContain("+++ b/");
  }

  @Test
  void whatDoesNotGoTogetherIsRefused() throws IOException {
    Result staged = shop.run("check", "--changed", "--fix");
    assertThat(staged.exitCode()).isEqualTo(2);
    assertThat(staged.errors()).contains("--fix changes files on disk", "--changed=HEAD");
    assertThat(shop.run("check", "--yes", source.toString()).errors()).contains("--yes answers");
    Result both = fix(source, "--baseline=known.json", "--write-baseline");
    assertThat(both.exitCode()).isEqualTo(2);
    assertThat(both.errors()).contains("do not go together");
  }

  @Test
  void onlyAClearYesIsOne() {
    assertThat(Answer.of("y")).isEqualTo(Answer.YES);
    assertThat(Answer.of(" Yes ")).isEqualTo(Answer.YES);
    assertThat(Answer.of("")).isEqualTo(Answer.NO);
    assertThat(Answer.of("yellow")).isEqualTo(Answer.NO);
    assertThat(Answer.of(null)).isEqualTo(Answer.NO);
  }
}
