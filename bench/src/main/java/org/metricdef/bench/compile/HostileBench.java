package org.metricdef.bench.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.metricdef.bench.report.HostileFigures.Shape;

/**
 * Measures shapes of code that can make an analysis take very long. They are those of the checker's
 * own tests, in full size.
 */
public final class HostileBench {

  private static final ToDoubleFunction<CompileCost> WALL = cost -> cost.wall().toNanos() / 1e9;

  private final Path work;
  private final Javac javac;
  private final Checker plain = Checker.none();
  private final Checker ours;

  /**
   * A benchmark.
   *
   * @param work a folder for its files
   * @param self the classes of this module
   * @param processorPath ours
   */
  public HostileBench(Path work, Path self, List<Path> processorPath) throws IOException {
    this.work = Files.createDirectories(work);
    this.javac = new Javac(work, self);
    this.ours = warning(Checker.metricDef(processorPath));
  }

  /** Most of the code is refused, so the errors are warnings here. */
  private static Checker warning(Checker checker) {
    List<String> options = new ArrayList<>(checker.options());
    for (String rule : List.of("label_keys", "label_keys_unproven")) {
      options.add("-Ametricdef.severity.%s=warning".formatted(rule));
    }
    return new Checker(checker.name(), options, checker.machineOptions());
  }

  /**
   * Compiles each shape plainly and with the checker, in turn.
   *
   * @param generator the program that writes the shapes into a folder
   */
  public List<Shape> run(Path generator, List<Path> classPath, int rounds)
      throws IOException, InterruptedException {
    List<Shape> shapes = new ArrayList<>();
    for (Path folder : write(generator)) {
      Sources sources = Sources.in(folder, classPath);
      Rounds all = new Rounds();
      for (int i = 0; i < rounds; i++) {
        all.run(
            javac,
            List.of(new Rounds.Way(plain, sources), new Rounds.Way(ours, sources)),
            () -> {});
      }
      Shape shape = new Shape(
          folder.getFileName().toString(),
          sources.lines(),
          all.of(plain, WALL),
          all.of(ours, WALL),
          all.difference(ours, plain, WALL));
      System.out.printf("bench: %s: %.1f s more%n", shape.name(), shape.more().median());
      shapes.add(shape);
    }
    return shapes;
  }

  private List<Path> write(Path generator) throws IOException, InterruptedException {
    Path folder = work.resolve("shapes");
    Javac.delete(folder);
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            generator.toString(),
            folder.toString())
        .inheritIO()
        .start();
    if (process.waitFor() != 0) {
      throw new IOException(generator + " did not write the shapes");
    }
    try (Stream<Path> shapes = Files.list(folder)) {
      return shapes.sorted().toList();
    }
  }
}
