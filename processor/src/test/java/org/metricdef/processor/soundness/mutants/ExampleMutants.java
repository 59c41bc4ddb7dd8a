package org.metricdef.processor.soundness.mutants;

import java.io.IOException;
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
import org.metricdef.processor.ExampleSets;
import org.metricdef.processor.ExampleSets.ExampleSet;

/** The mutants of all examples that have code to run: one for each seed. */
public final class ExampleMutants {

  /**
   * Examples of declarations that are refused, of generated code, and of facades without sets or
   * with pairs: the mutator cannot call these with a name and pairs that fit. javac writes code
   * that grows exponentially for the finally blocks of {@code too_complex}.
   */
  private static final Pattern OTHERS = Pattern.compile(
      "clients|declarations|facades|generated|guarded|handles/run|suppressions/Declared|"
          + "rules/(buckets|duplicate-metric|label-name|metric-(def|name|set))/Wrong|"
          + "rules/metric-facade|adopted/Label(DeclaredTwice|sOfOtherTypes)|"
          + "messages/(facades|guarded_facades|pairs|too_complex)|"
          + "contracts/(EnumNames|PairFacades|PairForwarding|EntryFacades|KeyedPairs)");

  private static final Logger ROOT = Logger.getLogger("");

  private final List<Example> examples = new ArrayList<>();
  private final Map<List<Path>, MutantSearch> searches = new LinkedHashMap<>();

  /**
   * Reads the examples.
   *
   * @param folder a folder for class files of what examples share
   */
  public ExampleMutants(Path folder) throws IOException {
    for (ExampleSet set : ExampleSets.all()) {
      String name = set.example().toString().replace("src/test/resources/", "");
      List<Path> shared = set.sources().stream()
          .filter(file -> file.toString().matches(".*/(shared|messages/shop)/.*"))
          .toList();
      List<Path> own =
          set.sources().stream().filter(file -> !shared.contains(file)).toList();
      if (!OTHERS.matcher(name).lookingAt() && !own.isEmpty() && !shared.isEmpty()) {
        examples.add(Example.read(set.example(), own, shared));
        if (!searches.containsKey(shared)) {
          searches.put(
              shared, new MutantSearch(shared, Files.createTempDirectory(folder, "shared")));
        }
      }
    }
    addPruned();
  }

  /** Adds the examples without the members that break contracts. */
  private void addPruned() throws IOException {
    for (var search : searches.entrySet()) {
      List<Example> own = examples.stream()
          .filter(example -> example.shared().equals(search.getKey()))
          .toList();
      examples.addAll(search.getValue().pruned(own));
    }
  }

  int examples() {
    return examples.size();
  }

  /** Runs the mutants of seeds that follow one another. */
  MutantFigures search(long first, int count) throws IOException, ReflectiveOperationException {
    Map<List<Path>, Map<Long, Example>> drawn = new LinkedHashMap<>();
    for (long seed = first; seed < first + count; seed++) {
      Example example = examples.get(new Random(seed).nextInt(examples.size()));
      drawn.computeIfAbsent(example.shared(), any -> new LinkedHashMap<>()).put(seed, example);
    }
    Level level = ROOT.getLevel();
    // Examples write logs.
    ROOT.setLevel(Level.OFF);
    try {
      MutantFigures figures = new MutantFigures();
      for (var each : drawn.entrySet()) {
        figures.addAll(searches.get(each.getKey()).search(each.getValue()));
      }
      return figures;
    } finally {
      ROOT.setLevel(level);
    }
  }

  /** The seeds of the mutants with a call that is accepted and fails. */
  public List<Long> escapes(long first, int count)
      throws IOException, ReflectiveOperationException {
    return search(first, count).escapedSeeds();
  }
}
