package org.metricdef.processor.soundness.mutants;

import com.sun.source.tree.CompilationUnitTree;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.metricdef.processor.soundness.mutants.Mutations.Mutation;

/** Changes examples at random, up to three times each, into mutants that compile. */
final class MutantMaker {

  /** How often another change is tried before a mutant stays as it is. */
  private static final int ATTEMPTS = 6;

  private static final int MOST_CHANGES = 3;

  private final Javac javac;

  MutantMaker(Javac javac) {
    this.javac = javac;
  }

  /** The mutants of some seeds; none of an example in which no change that was drawn compiles. */
  Map<Long, Mutant> make(Map<Long, Example> examples) throws IOException {
    Map<Long, Mutant> latest = originals(examples);
    for (int change = 0; change < MOST_CHANGES; change++) {
      Map<Long, Mutant> bases = new TreeMap<>(latest);
      int made = change;
      bases.keySet().removeIf(seed -> new Random(seed * 17).nextInt(MOST_CHANGES) < made);
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        Map<Long, Mutant> changed = changed(bases, change * ATTEMPTS + attempt);
        bases.keySet().removeAll(changed.keySet());
        latest.putAll(changed);
      }
    }
    latest.values().removeIf(mutant -> mutant.change().isEmpty());
    return latest;
  }

  private Map<Long, Mutant> originals(Map<Long, Example> examples) throws IOException {
    Map<String, Map<String, String>> sources = new HashMap<>();
    for (var example : examples.entrySet()) {
      String name = Mutant.packageOf(example.getKey());
      sources.put(name, example.getValue().inPackage(name));
    }
    Map<String, Javac.Attributed> attributed = javac.attribute(sources);
    Map<Long, Mutant> originals = new TreeMap<>();
    examples.forEach((seed, example) -> {
      String name = Mutant.packageOf(seed);
      if (!attributed.containsKey(name)) {
        throw new IllegalStateException(example.name() + " does not compile in another package");
      }
      originals.put(seed, new Mutant(seed, example, sources.get(name), "", attributed.get(name)));
    });
    return originals;
  }

  /** Those mutants that compile after one more change. */
  private Map<Long, Mutant> changed(Map<Long, Mutant> bases, int number) throws IOException {
    Map<String, Map<String, String>> sources = new HashMap<>();
    Map<String, String> kinds = new HashMap<>();
    for (Mutant base : bases.values()) {
      Random random = new Random(base.seed() * 1000 + number);
      List<CompilationUnitTree> units = base.attributed().units();
      CompilationUnitTree unit = units.get(random.nextInt(units.size()));
      for (Mutation mutation : new Mutations(base.attributed().task(), unit, random).any()) {
        String path = Javac.path(unit.getSourceFile());
        Map<String, String> changed = new LinkedHashMap<>(base.sources());
        changed.put(path, Edit.apply(base.sources().get(path), mutation.edits()));
        sources.put(base.packageName(), changed);
        kinds.put(base.packageName(), mutation.kind());
      }
    }
    Map<String, Javac.Attributed> attributed = javac.attribute(sources);
    Map<Long, Mutant> changed = new TreeMap<>();
    for (Mutant base : bases.values()) {
      String name = base.packageName();
      if (attributed.containsKey(name)) {
        changed.put(
            base.seed(),
            new Mutant(
                base.seed(),
                base.example(),
                sources.get(name),
                kinds.get(name),
                attributed.get(name)));
      }
    }
    return changed;
  }
}
