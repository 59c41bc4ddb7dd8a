package org.metricdef.processor.soundness;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.metricdef.processor.soundness.world.Facade;
import org.metricdef.processor.soundness.world.Guarded;
import org.metricdef.processor.soundness.world.Ledger;
import org.metricdef.processor.soundness.world.Metrics;
import org.metricdef.processor.soundness.world.Path;

/**
 * Compiles programs without the checker and runs each over its paths. It runs all paths in
 * depth-first order if there are at most {@value #MOST_PATHS}; otherwise it runs that many, and as
 * many random ones.
 */
final class Runs implements AutoCloseable {

  private static final int MOST_PATHS = 512;

  private static final int FIRST_RANDOM_PATHS = 16;

  /**
   * The outcome of a program's runs.
   *
   * @param exhausted whether all of its paths were run
   */
  record Outcome(Ledger ledger, boolean exhausted, int runs) {}

  private final java.nio.file.Path folder;
  private final URLClassLoader classes;
  private final RealClient client;
  private final Bound bound;

  /**
   * Compiles programs.
   *
   * @param folder the folder for class files
   * @param bound how a run ends that does not end by itself
   * @throws IllegalArgumentException if a program does not compile
   */
  Runs(Collection<Program> programs, java.nio.file.Path folder, RealClient client, Bound bound)
      throws IOException {
    this.bound = bound;
    this.folder = Files.createTempDirectory(folder, "classes");
    this.client = client;
    WithoutChecker.compile(programs, this.folder);
    this.classes =
        new URLClassLoader(new URL[] {this.folder.toUri().toURL()}, Runs.class.getClassLoader());
  }

  /** Runs a program over its paths. */
  Outcome run(Program program) throws ReflectiveOperationException {
    Ledger ledger = new Ledger(program.marks().keySet(), program.forwards());
    Metrics metrics = new Guarded(client.register(program.seed()), ledger);
    Facade facade = ((Guarded) metrics).facade();
    facade.makeCurrent();
    Constructor<?> constructor = classes
        .loadClass("sound." + program.name())
        .getConstructor(Facade.class, Metrics.class, Path.class, List.class);
    int runs = 1;
    boolean exhausted = false;
    Path only = Path.first();
    if (!run(constructor, facade, metrics, only)) {
      return new Outcome(ledger, false, runs);
    }
    boolean chooses = only.next().isPresent();
    // Once all sites are reached, runs are cheap.
    for (int i = 0; chooses && i < FIRST_RANDOM_PATHS; i++) {
      run(constructor, facade, metrics, Path.random(new Random(program.seed() - i)));
      runs++;
    }
    // Real calls throw when they fail. That mode comes last, because it hides the calls after them.
    for (boolean throwing : new boolean[] {false, true}) {
      if (throwing) {
        if (ledger.failed().isEmpty()) {
          break;
        }
        ledger.letFailuresThrow();
      }
      Optional<Path> path = Optional.of(Path.first());
      boolean cut = false;
      int paths = 0;
      while (path.isPresent() && paths < MOST_PATHS) {
        run(constructor, facade, metrics, path.get());
        paths++;
        cut |= path.get().wasCut();
        path = path.get().next();
      }
      boolean all = path.isEmpty() && !cut;
      exhausted = throwing ? exhausted && all : all;
      for (int i = 0; !all && i < MOST_PATHS; i++) {
        run(constructor, facade, metrics, Path.random(new Random(program.seed() + i)));
        paths++;
      }
      runs += paths;
    }
    return new Outcome(ledger, exhausted, runs);
  }

  private boolean run(Constructor<?> constructor, Facade facade, Metrics metrics, Path path)
      throws ReflectiveOperationException {
    Runnable program =
        (Runnable) constructor.newInstance(facade, metrics, path, new ArrayList<Runnable>());
    return bound.run(program);
  }

  @Override
  public void close() throws IOException {
    classes.close();
    try (var files = Files.walk(folder)) {
      for (java.nio.file.Path file :
          files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
