package org.metricdef.processor.soundness.mutants;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.metricdef.processor.soundness.Bound;
import org.metricdef.processor.soundness.world.Seen;

/** Mutates the examples that share some code, runs the mutants, and compares. */
final class MutantSearch {

  /** A mutant that waits is given up after this time. */
  private static final long MILLIS = 700;

  private static final int RUNS = 2;

  /** The most runs of a mutant with a call that is named wrong and has not failed yet. */
  private static final int MOST_RUNS = 30;

  /** A run that waits takes as long as many others. */
  private static final int LOST = 9;

  private final List<Path> shared;
  private final Javac javac;
  private final ClassLoader loader;

  /**
   * Compiles the shared code.
   *
   * @param folder a folder for its class files
   */
  MutantSearch(List<Path> shared, Path folder) throws IOException {
    this.shared = shared;
    Map<String, String> sources = new LinkedHashMap<>();
    for (Path file : shared) {
      sources.put(pathOf(file), Files.readString(file));
    }
    Javac.Compiled compiled = new Javac(List.of()).compile(sources);
    if (!compiled.broken().isEmpty()) {
      throw new IllegalStateException("the shared code does not compile: " + compiled.broken());
    }
    for (var type : compiled.classes().entrySet()) {
      Path file = folder.resolve(type.getKey().replace('.', '/') + ".class");
      Files.createDirectories(file.getParent());
      Files.write(file, type.getValue());
    }
    this.javac = new Javac(List.of(folder));
    this.loader = new MemoryLoader(compiled.classes(), MutantSearch.class.getClassLoader());
  }

  private static String pathOf(Path file) throws IOException {
    String name = Files.readString(file).replaceAll("(?s).*?^?package ([\\w.]+);.*", "$1");
    return name.replace('.', '/') + "/" + file.getFileName();
  }

  /** Examples without the members that break contracts; see {@link Pruning}. */
  List<Example> pruned(List<Example> examples) throws IOException {
    return new Pruning(javac).of(examples);
  }

  /** Mutates an example for each seed, and tells what came of it. */
  MutantFigures search(Map<Long, Example> examples)
      throws IOException, ReflectiveOperationException {
    Map<String, Mutant> mutants = new MutantMaker(javac)
        .make(examples).values().stream()
            .collect(
                toMap(Mutant::packageName, mutant -> mutant, (one, other) -> one, TreeMap::new));
    Map<String, Instrumentation> instrumented = new HashMap<>();
    Map<String, String> texts = new LinkedHashMap<>();
    for (Mutant mutant : mutants.values()) {
      JavacTask task = mutant.attributed().task();
      Instrumentation instrumentation = new Instrumentation(task);
      for (CompilationUnitTree unit : mutant.attributed().units()) {
        texts.put(Javac.path(unit.getSourceFile()), instrumentation.of(unit));
      }
      for (Path file : shared) {
        String name = pathOf(file).replace(".java", "").replace('/', '.');
        instrumentation.add(task.getElements().getTypeElement(name));
      }
      instrumented.put(mutant.packageName(), instrumentation);
    }
    Map<String, byte[]> classes = compiled(texts, mutants);
    Map<String, String> sources = new TreeMap<>();
    mutants.values().forEach(mutant -> sources.putAll(mutant.sources()));
    Map<String, Map<Long, String>> refused = javac.refused(sources);
    MutantFigures figures = new MutantFigures();
    for (Mutant mutant : mutants.values()) {
      Map<String, byte[]> own = new TreeMap<>(classes);
      own.keySet().removeIf(name -> !name.startsWith(mutant.packageName() + "."));
      Instrumentation of = instrumented.get(mutant.packageName());
      Set<Integer> wrong = of.sites().entrySet().stream()
          .filter(site -> site.getValue().isNamedWrong(refused))
          .map(Map.Entry::getKey)
          .collect(toSet());
      figures.add(mutant, of, run(mutant, of, own, wrong), refused);
    }
    return figures;
  }

  /** The class files of instrumented mutants. Those that do not compile are removed. */
  private Map<String, byte[]> compiled(Map<String, String> texts, Map<String, Mutant> mutants) {
    Javac.Compiled compiled = javac.compile(texts);
    while (!compiled.broken().isEmpty()) {
      // An argument of a generic method may not compile where the argument itself does.
      Set<String> broken =
          compiled.broken().stream().map(path -> path.replaceAll("/.*", "")).collect(toSet());
      texts.keySet().removeIf(path -> broken.contains(path.replaceAll("/.*", "")));
      mutants.keySet().removeAll(broken);
      compiled = javac.compile(texts);
    }
    return compiled.classes();
  }

  /**
   * What the runs of a mutant have shown.
   *
   * @param areWhole whether no run was given up
   */
  record Runs(Seen seen, boolean areWhole) {}

  /** Runs a mutant with and without assertions, and more often if a wrong call has not failed. */
  private Runs run(
      Mutant mutant, Instrumentation of, Map<String, byte[]> classes, Set<Integer> wrong)
      throws ReflectiveOperationException {
    Map<Integer, Map<String, Set<String>>> metrics = new HashMap<>();
    of.sites().forEach((id, site) -> metrics.put(id, site.metrics()));
    Random random = new Random(mutant.seed());
    Seen seen = new Seen(metrics, random);
    seen.makeCurrent();
    List<Runnable> later = new ArrayList<>();
    Driver driver = new Driver(new Values(of.world(), seen, random, later), seen, random, later);
    boolean areWhole = true;
    for (int run = 0; run < RUNS || run < MOST_RUNS && seen.isAnyOpen(wrong); run++) {
      MemoryLoader own = new MemoryLoader(classes, loader);
      own.setDefaultAssertionStatus(run % 2 == 0);
      List<Class<?>> types = new ArrayList<>();
      for (String name : classes.keySet()) {
        types.add(Class.forName(name, false, own));
      }
      boolean ended = Bound.of(MILLIS).run(() -> types.forEach(driver::drive));
      run += ended ? 0 : LOST;
      areWhole &= ended;
    }
    return new Runs(seen, areWhole);
  }
}
