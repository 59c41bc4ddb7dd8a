package org.metricdef.processor.soundness.reversals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.processor.JavacProcess;
import org.metricdef.processor.soundness.FirstEscape;
import org.metricdef.processor.soundness.FirstEscape.Kind;

/**
 * The finders find the holes of earlier checkers: each fix is taken back, and the finders search.
 * Every build does so for one fix, {@code ci/reversals} for all of them.
 */
class ReversalsTest {

  /** The most programs of each finder, where all fixes are taken back; 0 for a single one. */
  private static final int PROGRAMS = Integer.getInteger("reversals.programs", 0);

  private static final long SEED = Long.getLong("soundness.seed", 1);

  /** Enough programs for the first fix. */
  private static final int ENOUGH = 50;

  private static final Pattern NEEDED = Pattern.compile("needed (\\d+)");

  @TempDir
  Path folder;

  @Test
  void everyReversalAppliesToTheSource() throws Exception {
    for (Reversal reversal : Reversals.ALL) {
      assertThat(reversal.reversed()).as(reversal.hole()).contains(reversal.replacement());
    }
  }

  @Test
  void findersFindWhatIsReversed() throws Exception {
    if (PROGRAMS == 0) {
      assertThat(needed(compile(Reversals.ALL.get(0)), Kind.PROGRAMS, ENOUGH)).isPositive();
      return;
    }
    StringBuilder table = new StringBuilder("| what is accepted again |");
    for (Kind kind : Kind.values()) {
      table.append(" %s |".formatted(kind.description()));
    }
    table.append("\n|---|").append("---:|".repeat(Kind.values().length)).append('\n');
    boolean all = true;
    for (Reversal reversal : Reversals.ALL) {
      Path classes = compile(reversal);
      Map<Kind, Integer> needed = new EnumMap<>(Kind.class);
      for (Kind kind : Kind.values()) {
        needed.put(kind, needed(classes, kind, PROGRAMS));
      }
      String row = "| %s | %s |%n"
          .formatted(
              reversal.hole(),
              needed.values().stream()
                  .map(each -> each == 0 ? "not in " + PROGRAMS : each.toString())
                  .collect(Collectors.joining(" | ")));
      System.out.print(row);
      table.append(row);
      all &= needed.values().stream().anyMatch(each -> each > 0);
      Files.writeString(Path.of("target", "reversals.md"), table);
    }
    assertThat(all).as("each hole is found by a finder%n%s", table).isTrue();
  }

  /** Compiles the reversed source against the other classes of the checker. */
  private Path compile(Reversal reversal) throws IOException, InterruptedException {
    Path root = Files.createTempDirectory(folder, "reversal");
    Path source = root.resolve(Reversal.SOURCES.relativize(reversal.source()));
    Files.createDirectories(source.getParent());
    Files.writeString(source, reversal.reversed());
    Path classes = Files.createDirectory(root.resolve("classes"));
    JavacProcess.Result result = JavacProcess.run(List.of(
        "-proc:none",
        // The checker itself stands on the class path.
        "-processorpath",
        classes.toString(),
        "-nowarn",
        "-cp",
        System.getProperty("java.class.path"),
        "-d",
        classes.toString(),
        source.toString()));
    assertThat(result.exitCode()).as(result.output()).isZero();
    return classes;
  }

  /** How many programs a finder needs against the checker with some other classes. */
  private int needed(Path classes, Kind kind, int most) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            classes + File.pathSeparator + System.getProperty("java.class.path"),
            FirstEscape.class.getName(),
            kind.name(),
            Files.createTempDirectory(folder, "search").toString(),
            String.valueOf(SEED),
            String.valueOf(most))
        .redirectErrorStream(true)
        .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    Matcher needed = NEEDED.matcher(output);
    assertThat(needed.find()).as(output).isTrue();
    return Integer.parseInt(needed.group(1));
  }
}
