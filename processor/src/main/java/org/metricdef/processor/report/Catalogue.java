package org.metricdef.processor.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The verdicts of a module's calls, as its compilations wrote them to the class output. A build
 * that reads them knows that the checker ran, and how many calls it checked.
 *
 * @param classes the classes with metric calls or with findings that did not stop the build
 */
public record Catalogue(List<ClassVerdicts> classes) {

  /** The file with the verdicts, in the class output of a module. */
  static final String FILE = "META-INF/metricdef/calls.json";

  public Catalogue {
    classes = List.copyOf(classes);
  }

  /**
   * Reads the catalogue of a module.
   *
   * @param classes the module's class output, for example {@code target/classes}
   * @throws NoSuchFileException if there is no catalogue: the checker did not run, or saw no metric
   *     and no call of one
   * @throws IOException if the file cannot be read, is damaged, or is in the format of a later
   *     version of MetricDef
   */
  public static Catalogue read(Path classes) throws IOException {
    Path file = classes.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(
          file.toString(), null, "the MetricDef checker did not run, or saw no metric call");
    }
    return readFile(file);
  }

  /**
   * Reads a catalogue that was kept somewhere else, for example that of a release.
   *
   * @param file a copy of a module's {@code META-INF/metricdef/calls.json}
   * @throws IOException if the file cannot be read, is damaged, or is in the format of a later
   *     version of MetricDef
   */
  public static Catalogue readFile(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new Catalogue(CatalogueJson.read(in));
    } catch (NewerFormatException e) {
      throw new IOException("catalogue file %s: %s".formatted(file, e.getMessage()), e);
    } catch (FileSystemException e) {
      throw e;
    } catch (JsonProcessingException e) {
      throw new IOException(
          "damaged catalogue file %s, line %d: %s"
              .formatted(file, e.getLocation().getLineNr(), e.getOriginalMessage()),
          e);
    } catch (IOException e) {
      throw new IOException("damaged catalogue file %s: %s".formatted(file, e.getMessage()), e);
    }
  }

  /**
   * The classes of a module whose verdicts are of other metrics, contracts or facades than those on
   * the class path: a module that states them was compiled again, or replaced, and this one was
   * not.
   *
   * @param classes the module's class output, for example {@code target/classes}
   * @param loader loads the classes that the module runs with
   * @return qualified names, each with what has changed; empty if all verdicts hold
   * @throws IOException if a file cannot be read or is damaged
   */
  public static List<String> outdated(Path classes, ClassLoader loader) throws IOException {
    Path file = classes.resolve(Dependencies.FILE);
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    StatedNow now = StatedNow.of(loader);
    List<String> outdated = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      for (Dependencies each : DependenciesJson.read(in).classes()) {
        for (Map.Entry<String, String> other : each.declarations().entrySet()) {
          if (now.differs(other.getKey(), other.getValue(), loader)) {
            outdated.add(each.name() + ": " + other.getKey() + " has changed");
          }
        }
      }
    } catch (IOException e) {
      throw new IOException("damaged file " + file, e);
    }
    return outdated;
  }

  /** Every guarded metric call of the module. No option and no suppression changes its verdict. */
  public List<CheckedCall> calls() {
    return classes.stream().flatMap(each -> each.calls().stream()).toList();
  }

  /** Every call of a client as it stands, whether it is guarded or not. */
  public List<ClientCall> clientCalls() {
    return classes.stream().flatMap(each -> each.clientCalls().stream()).toList();
  }

  /** What Prometheus sees of each declared metric, for each client that it is implemented over. */
  public List<ExposedMetric> metrics() {
    return classes.stream().flatMap(each -> each.metrics().stream()).toList();
  }

  /** The findings that did not stop the build, because of a suppression or their severity. */
  public List<NonFatalFinding> tolerated() {
    return classes.stream().flatMap(each -> each.tolerated().stream()).toList();
  }

  /** The number of calls with this verdict. */
  public long count(Verdict verdict) {
    return calls().stream().filter(call -> call.verdict() == verdict).count();
  }

  /** The number of findings that a {@code @SuppressWarnings} suppressed. */
  public long suppressions() {
    return tolerated().stream()
        .filter(each -> each.treatment() == Disposition.SUPPRESSED)
        .count();
  }
}
