package org.metricdef.processor.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.metricdef.processor.ruleset.Rule;

/**
 * The verdicts that a compilation left in a module's class output. A build that reads them knows
 * that the checker ran, and over how many calls.
 *
 * @param calls every metric call of the module, with its verdict whatever became of it
 * @param tolerated findings that did not stop the build, since they were suppressed or made less of
 */
public record Catalogue(List<CheckedCall> calls, List<Tolerated> tolerated) {

  public Catalogue {
    calls = List.copyOf(calls);
    tolerated = List.copyOf(tolerated);
  }

  /**
   * Reads the catalogue of a module.
   *
   * @param classes the module's class output, for example {@code target/classes}
   * @throws NoSuchFileException if there is none: the checker did not run, or saw no metric call
   * @throws IOException if a file of it cannot be read or is damaged
   */
  public static Catalogue read(Path classes) throws IOException {
    Path folder = classes.resolve(CatalogueWriter.CALLS);
    if (!Files.isDirectory(folder)) {
      throw new NoSuchFileException(
          folder.toString(), null, "the MetricDef checker did not run, or saw no metric call");
    }
    List<CheckedCall> calls = new ArrayList<>();
    List<Tolerated> tolerated = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        readFile(file, calls, tolerated);
      }
    }
    return new Catalogue(calls, tolerated);
  }

  /** How many calls got this verdict. */
  public long count(Verdict verdict) {
    return calls.stream().filter(call -> call.verdict() == verdict).count();
  }

  /** How many findings a {@code @SuppressWarnings} kept from being reported. */
  public long suppressions() {
    return tolerated.stream()
        .filter(each -> each.treatment() == Treatment.SUPPRESSED)
        .count();
  }

  private static void readFile(Path file, List<CheckedCall> calls, List<Tolerated> tolerated)
      throws IOException {
    try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
      Fields fields = new Fields();
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token.isScalarValue()) {
          fields.set(json);
        } else if (token == JsonToken.END_OBJECT) {
          fields.addTo(calls, tolerated);
          fields = new Fields();
        }
      }
    } catch (IllegalArgumentException | NoSuchElementException e) {
      throw new IOException("damaged catalogue file " + file, e);
    }
  }

  /** The fields of one call or one finding, as they come. */
  private static final class Fields {
    private long line;
    private final List<String> metrics = new ArrayList<>();
    private Verdict verdict;
    private Rule rule;
    private Treatment treatment;

    void set(JsonParser json) throws IOException {
      String name = json.currentName();
      if (name == null && "metrics".equals(json.getParsingContext().getParent().getCurrentName())) {
        metrics.add(json.getText());
      } else if ("line".equals(name)) {
        line = json.getLongValue();
      } else if ("verdict".equals(name)) {
        verdict = Verdict.valueOf(json.getText().toUpperCase(Locale.ROOT));
      } else if ("rule".equals(name)) {
        rule = Rule.withId(json.getText()).orElseThrow();
      } else if ("treatment".equals(name)) {
        treatment = Treatment.valueOf(json.getText().toUpperCase(Locale.ROOT));
      }
    }

    void addTo(List<CheckedCall> calls, List<Tolerated> tolerated) {
      if (verdict != null) {
        calls.add(new CheckedCall(line, metrics, verdict));
      } else if (rule != null && treatment != null) {
        tolerated.add(new Tolerated(line, rule, treatment));
      }
    }
  }
}
