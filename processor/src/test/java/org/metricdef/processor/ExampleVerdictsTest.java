package org.metricdef.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.processor.ExampleSets.ExampleSet;
import org.metricdef.processor.verdicts.CheckedCompilation;
import org.metricdef.processor.verdicts.VerdictFile;
import org.metricdef.processor.verdicts.VerdictLine;

/**
 * Records the verdicts of the examples under src/test/resources: of two folders with every build,
 * of all of them for {@code ci/record-verdicts}.
 */
class ExampleVerdictsTest {

  private static final Path ROOT = Path.of("src/test/resources");
  private static final Optional<String> FILE =
      Optional.ofNullable(System.getProperty("verdicts.examples"));

  /** Together they produce every kind of line. */
  private static final Set<Path> WITH_EVERY_BUILD =
      Set.of(ROOT.resolve("suppressions"), ROOT.resolve("values"));

  @TempDir
  Path folder;

  @Test
  void everyLineThatExpectsAFindingHasOne() throws IOException {
    try (VerdictFile file = new VerdictFile(Path.of(FILE.orElse("target/verdicts/examples.tsv")))) {
      for (ExampleSet set : ExampleSets.all()) {
        if (FILE.isPresent() || WITH_EVERY_BUILD.contains(set.example().getParent())) {
          List<VerdictLine> said =
              CheckedCompilation.of(set.sources().stream().map(Sources::source).toList(), folder);
          file.add(ROOT.relativize(set.example()).toString(), said);
          if (set.saysWhatItExpects()) {
            assertThat(found(said)).as("%s", set.example()).isEqualTo(expected(set));
          }
        }
      }
    }
  }

  @Test
  void everyExampleIsInASet() {
    Set<Path> expected = new TreeSet<>(Sources.javaFiles(""));
    expected.removeAll(ExampleSets.generated());
    // CatalogueFormatTest compares the catalogue of these, with every verdict in it.
    expected.removeAll(Sources.javaFiles("catalogue"));
    // GuardedClientsTest compiles these, with an option.
    expected.removeAll(Sources.javaFiles("guarded/all"));
    // So do FacadesTest and StubsTest.
    expected.removeAll(Sources.javaFiles("facades/guarded"));
    expected.removeAll(Sources.javaFiles("stubs"));
    // OlderClientsTest compiles these, with older clients.
    expected.removeAll(Sources.javaFiles("older"));
    expected.removeAll(Sources.javaFiles("generators"));
    if (Runtime.version().feature() < 21) {
      expected.removeAll(Sources.javaFiles(ExampleSets.JAVA_21));
      expected.removeAll(Sources.javaFiles("everyday/" + ExampleSets.JAVA_21));
    }
    assertThat(ExampleSets.all().stream().flatMap(set -> set.sources().stream()).distinct())
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  /** The findings as {@code file:line severity}. */
  private static Set<String> found(List<VerdictLine> said) {
    Set<String> found = new TreeSet<>();
    for (VerdictLine line : said) {
      if (line.verdict().equals("error") || line.verdict().equals("warning")) {
        found.add("%s:%d %s".formatted(line.where(), line.line(), line.verdict()));
      }
    }
    return found;
  }

  private static Set<String> expected(ExampleSet set) {
    Set<String> expected = new TreeSet<>();
    for (Sources.Error each : Sources.expected(set.sources())) {
      String severity = each.text().startsWith("warning: ") ? "warning" : "error";
      expected.add("%s:%d %s".formatted(each.file(), each.line(), severity));
    }
    return expected;
  }
}
