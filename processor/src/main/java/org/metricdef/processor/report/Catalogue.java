package org.metricdef.processor.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * The verdicts that a module's compilations left in its class output. A build that reads them knows
 * that the checker ran, and over how many calls.
 *
 * @param classes the classes that have metric calls or tolerated findings
 */
public record Catalogue(List<ClassVerdicts> classes) {

  /** Where the verdicts lie in a module's class output. */
  static final String FILE = "META-INF/metricdef/calls.json";

  public Catalogue {
    classes = List.copyOf(classes);
  }

  /**
   * Reads the catalogue of a module.
   *
   * @param classes the module's class output, for example {@code target/classes}
   * @throws NoSuchFileException if there is none: the checker did not run, or saw no metric call
   * @throws IOException if the file cannot be read or is damaged
   */
  public static Catalogue read(Path classes) throws IOException {
    Path file = classes.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(
          file.toString(), null, "the MetricDef checker did not run, or saw no metric call");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return new Catalogue(CatalogueJson.read(in));
    } catch (IOException e) {
      throw new IOException("damaged catalogue file " + file, e);
    }
  }

  /** Every metric call of the module, with its verdict whatever became of it. */
  public List<CheckedCall> calls() {
    return classes.stream().flatMap(each -> each.calls().stream()).toList();
  }

  /** Findings that did not stop the build, since they were suppressed or made less of. */
  public List<Tolerated> tolerated() {
    return classes.stream().flatMap(each -> each.tolerated().stream()).toList();
  }

  /** How many calls got this verdict. */
  public long count(Verdict verdict) {
    return calls().stream().filter(call -> call.verdict() == verdict).count();
  }

  /** How many findings a {@code @SuppressWarnings} kept from being reported. */
  public long suppressions() {
    return tolerated().stream()
        .filter(each -> each.treatment() == Treatment.SUPPRESSED)
        .count();
  }
}
