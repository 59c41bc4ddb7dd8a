package org.metricdef.ingestion.mutation;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The producer's own sources and what javac finds in them. */
final class ProducerSources {

  /** Where the metrics are declared. */
  static final String DECLARATIONS = "org/metricdef/ingestion/metrics/IngestionMetrics.java";

  private static final Path ROOT = Path.of("src", "main", "java");

  private final Map<String, String> texts = new LinkedHashMap<>();
  private final List<MetricCall> metricCalls;
  private final List<LabelsCall> labelsCalls;
  private final List<LabelContract> contracts;
  private final MetricSetTree metricSet;

  /** Reads and attributes all of them. */
  ProducerSources(Javac javac) throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("package-info.java"))
          .sorted()
          .forEach(
              file -> texts.put(ROOT.relativize(file).toString().replace('\\', '/'), read(file)));
    }
    JavacTask task = javac.parse(texts);
    List<CompilationUnitTree> units = new ArrayList<>();
    task.parse().forEach(units::add);
    task.analyze();
    Trees trees = Trees.instance(task);
    MetricSetTree set = null;
    for (CompilationUnitTree unit : units) {
      if (fileOf(unit).equals(DECLARATIONS)) {
        set = MetricSetTree.of(spans(unit, trees), unit);
      }
    }
    this.metricSet = set;
    CallFinder finder = new CallFinder(trees, metricSet.metrics());
    for (CompilationUnitTree unit : units) {
      finder.look(spans(unit, trees), unit);
    }
    this.metricCalls = List.copyOf(finder.metricCalls());
    this.labelsCalls = List.copyOf(finder.labelsCalls());
    this.contracts = List.copyOf(finder.contracts());
  }

  /** Every metric call. */
  List<MetricCall> metricCalls() {
    return metricCalls;
  }

  /** Every call that makes labels from constant keys. */
  List<LabelsCall> labelsCalls() {
    return labelsCalls;
  }

  /** Every annotation that is a contract. */
  List<LabelContract> contracts() {
    return contracts;
  }

  /** The declarations. */
  MetricSetTree metricSet() {
    return metricSet;
  }

  /** The text of one file. */
  String text(String file) {
    return texts.get(file);
  }

  /** The files that speak of something, and so must be compiled again when it changes. */
  Map<String, String> usersOf(String pattern) {
    Map<String, String> users = new LinkedHashMap<>(texts);
    Predicate<String> speaksOfIt = Pattern.compile(pattern).asPredicate();
    users.values().removeIf(text -> !speaksOfIt.test(text));
    return users;
  }

  private Span.In spans(CompilationUnitTree unit, Trees trees) {
    String file = fileOf(unit);
    return new Span.In(file, texts.get(file), unit, trees.getSourcePositions());
  }

  private static String fileOf(CompilationUnitTree unit) {
    return unit.getSourceFile().toUri().getPath().substring(1);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
