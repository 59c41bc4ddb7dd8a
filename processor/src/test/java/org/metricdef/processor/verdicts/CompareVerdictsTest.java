package org.metricdef.processor.verdicts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ci/compare-verdicts} finds every change, and does not treat missing input as equal. */
class CompareVerdictsTest {

  private static final Path SCRIPT = Path.of("../ci/compare-verdicts");

  private static final VerdictLine PROVEN =
      new VerdictLine("sound.Program1", 40, "proven", "s_depth");
  private static final VerdictLine UNPROVEN =
      new VerdictLine("sound.Program1", 40, "unproven", "s_depth");
  private static final VerdictLine FINDING =
      new VerdictLine("Program1.java", 50, "error", "label-keys");

  private record Result(int exitCode, String output) {}

  @TempDir
  Path folder;

  private Path before;

  @BeforeEach
  void theSameProgramsBefore() throws IOException {
    before = write("before/random.tsv", List.of(PROVEN, FINDING));
  }

  @Test
  void theSameIsTheSameInWhateverOrderItWasFound() throws Exception {
    Result result = compare(before, write("after/random.tsv", List.of(FINDING, PROVEN)));
    assertThat(result.output())
        .containsPattern("programs +2 +2\n")
        .containsPattern("calls +1 +1\n")
        .containsPattern("nothing +1 +1\n")
        .contains("no line differs")
        .doesNotContain("DIFFERS");
    assertThat(result.exitCode()).isZero();
  }

  @Test
  void theOrderOfTheProgramsIsNoDifference() throws Exception {
    List<String> lines = new ArrayList<>(Files.readAllLines(before));
    Collections.reverse(lines);
    Path after = Files.write(folder.resolve("reversed.tsv"), lines);
    assertThat(after).content().isNotEqualTo(Files.readString(before));
    assertThat(compare(before, after).exitCode()).isZero();
  }

  @Test
  void anotherVerdictIsShown() throws Exception {
    Result result = compare(before, write("after/random.tsv", List.of(UNPROVEN, FINDING)));
    assertThat(result.output())
        .containsPattern("proven +1 +0 +DIFFERS")
        .containsPattern("unproven +0 +1 +DIFFERS")
        .contains("before: " + PROVEN.text("1"), "after:  " + UNPROVEN.text("1"));
    assertThat(result.exitCode()).isEqualTo(1);
  }

  @Test
  void anotherRuleAtTheSameLineIsShown() throws Exception {
    VerdictLine other = new VerdictLine("Program1.java", 50, "error", "metric-kind");
    Result result = compare(before, write("after/random.tsv", List.of(PROVEN, other)));
    assertThat(result.output()).contains("after:  " + other.text("1")).doesNotContain("DIFFERS");
    assertThat(result.exitCode()).isEqualTo(1);
  }

  @Test
  void aCallThatIsNoLongerThereIsShown() throws Exception {
    Result result = compare(before, write("after/random.tsv", List.of(FINDING)));
    assertThat(result.output()).contains("before: " + PROVEN.text("1"));
    assertThat(result.exitCode()).isEqualTo(1);
  }

  @Test
  void directoriesAreComparedFileByFile() throws Exception {
    write("before/examples.tsv", List.of(PROVEN));
    write("after/random.tsv", List.of(PROVEN, FINDING));
    Path after = write("after/examples.tsv", List.of(UNPROVEN)).getParent();
    Result result = compare(before.getParent(), after);
    assertThat(result.output()).contains("examples", "random", "no line differs", "before: ");
    assertThat(result.exitCode()).isEqualTo(1);
  }

  @Test
  void whatIsMissingOrEmptyIsNotTheSame() throws Exception {
    write("before/mutants.tsv", List.of(PROVEN));
    Path after = write("after/random.tsv", List.of(PROVEN, FINDING)).getParent();
    assertThat(compare(before.getParent(), after).exitCode()).isEqualTo(2);
    Path empty = Files.createFile(folder.resolve("empty.tsv"));
    assertThat(compare(empty, empty).exitCode()).isEqualTo(2);
    Path other = Files.writeString(folder.resolve("other.tsv"), "no verdict\n");
    assertThat(compare(other, other).exitCode()).isEqualTo(2);
  }

  /** A file with these verdicts for a first program and none for a second. */
  private Path write(String name, List<VerdictLine> lines) throws IOException {
    Path path = folder.resolve(name);
    try (VerdictFile file = new VerdictFile(path)) {
      file.add("1", lines);
      file.add("2", List.of());
    }
    return path;
  }

  private static Result compare(Path before, Path after) throws Exception {
    Process process = new ProcessBuilder(SCRIPT.toString(), before.toString(), after.toString())
        .redirectErrorStream(true)
        .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), output);
  }
}
