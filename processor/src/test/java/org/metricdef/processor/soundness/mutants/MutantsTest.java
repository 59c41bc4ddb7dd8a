package org.metricdef.processor.soundness.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.processor.ExampleSets;
import org.metricdef.processor.ExampleSets.ExampleSet;

/**
 * Examples are changed at random, run without the checker, and compared with its verdicts. {@code
 * scripts/soundness.sh --finder mutants} changes more of them.
 */
class MutantsTest {

  private static final int MUTANTS = Integer.getInteger("soundness.programs", 100);
  private static final long SEED = Long.getLong("soundness.seed", 2026);
  private static final int BATCH = 250;
  private static final int MOST_SHOWN = 20;

  /** Examples of declarations that are refused, and of generated code. */
  private static final Pattern OTHERS =
      Pattern.compile("declarations|generated|suppressions/Declared|"
          + "rules/(buckets|duplicate-metric|label-name|metric-(def|facade|name|set))/Wrong");

  private static final Logger ROOT = Logger.getLogger("");

  @TempDir
  Path folder;

  @BeforeAll
  static void silenceLoggers() {
    ROOT.setLevel(Level.OFF);
  }

  @AfterAll
  static void letLoggersSpeak() {
    ROOT.setLevel(Level.INFO);
  }

  @Test
  void noChangeOfAnExampleHidesAMistake() throws Exception {
    List<Example> examples = examples();
    Map<List<Path>, MutantSearch> searches = new LinkedHashMap<>();
    for (Example example : examples) {
      if (!searches.containsKey(example.shared())) {
        Path own = Files.createTempDirectory(folder, "shared");
        searches.put(example.shared(), new MutantSearch(example.shared(), own));
      }
    }
    MutantFigures figures = new MutantFigures();
    for (long next = SEED; next < SEED + MUTANTS; next += BATCH) {
      Map<List<Path>, Map<Long, Example>> drawn = new LinkedHashMap<>();
      for (long seed = next; seed < Math.min(SEED + MUTANTS, next + BATCH); seed++) {
        Example example = examples.get(new Random(seed).nextInt(examples.size()));
        drawn.computeIfAbsent(example.shared(), any -> new LinkedHashMap<>()).put(seed, example);
      }
      for (var each : drawn.entrySet()) {
        figures.addAll(searches.get(each.getKey()).search(each.getValue()));
      }
      System.out.println(figures.summary());
    }

    Files.writeString(
        Path.of("target", "soundness-mutants.md"),
        "Seed %d, %d mutants of %d examples.%n%n%s"
            .formatted(SEED, figures.mutants(), examples.size(), figures.table()));
    figures.wrongNotFailed().stream().limit(MOST_SHOWN).forEach(System.out::println);
    assertThat(figures.escapes()).as(figures.summary()).isEmpty();
  }

  private static List<Example> examples() throws Exception {
    List<Example> examples = new ArrayList<>();
    for (ExampleSet set : ExampleSets.all()) {
      String name = set.example().toString().replace("src/test/resources/", "");
      List<Path> shared = set.sources().stream()
          .filter(file -> file.toString().matches(".*/(shared|messages/shop)/.*"))
          .toList();
      List<Path> own =
          set.sources().stream().filter(file -> !shared.contains(file)).toList();
      Example example = Example.read(set.example(), own, shared);
      if (!OTHERS.matcher(name).lookingAt() && !own.isEmpty() && !shared.isEmpty()) {
        examples.add(example);
      }
    }
    return examples;
  }
}
