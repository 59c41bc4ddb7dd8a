package org.metricdef.ingestion.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.metricdef.processor.report.Catalogue;

/**
 * Label mistakes in this module, one at a time: what misbehaves against the real client, javac must
 * refuse. Every second mistake is tried. {@code ci/mutants} tries all there are, with {@code
 * -Dmutation.all=true}, and prints the table.
 *
 * <p>It starts first and runs beside the integration tests: it needs the processors, and they
 * mostly wait for a broker.
 */
@Tag("slow")
@Order(1)
class MutationIT {

  private static final Path CLASSES = Path.of("target", "classes");
  private static final Path REPORT = Path.of("target", "mutation.md");
  private static final Path DETAILS = Path.of("target", "mutation.txt");

  /** Far below what there are: fewer would mean that places to mutate are no longer found. */
  private static final int AT_LEAST = 1000;

  static final List<Path> CLASS_PATH = Stream.concat(
          Stream.of(CLASSES),
          Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
              .map(Path::of))
      .toList();

  private static Javac javac;
  private static ProducerSources sources;
  private static Behaviour original;

  @BeforeAll
  static void runTheUnchangedProducer() throws Exception {
    javac = new Javac(CLASS_PATH);
    sources = new ProducerSources(javac);
    original = Behaviour.of(Map.of());
  }

  @Test
  void everyMetricCallIsFoundAndRun() throws IOException {
    assertThat(original.failures()).isEmpty();
    assertThat(sources.metricCalls())
        .hasSameSizeAs(Catalogue.read(CLASSES).calls())
        .extracting(MetricCall::place)
        .as("metric calls in the sources, against those that the classes named …Calls run; a call"
            + " that none of them runs has to be run there too")
        .containsExactlyInAnyOrderElementsOf(original.sites());
  }

  @Test
  void theRunsAreNotChecked() {
    String file = "Wrong.java";
    String wrong = "class Wrong { void wrong(org.metricdef.ingestion.metrics.IngestionMetrics m) {"
        + " m.binanceReconnectsTotal().increment(); } }";
    assertThat(javac.compileChecked(Map.of(file, wrong)).errors()).hasSize(1);
    assertThat(javac.compileUnchecked(Map.of(file, wrong)).errors()).isEmpty();
  }

  @Test
  void whatMisbehavesIsRefused() throws Exception {
    List<Mutant> mutants = new ArrayList<>();
    mutants.addAll(CallMutations.of(sources));
    mutants.addAll(KeyMutations.of(sources));
    mutants.addAll(ContractMutations.of(sources));
    mutants.addAll(DefinitionMutations.of(sources));
    List<Trial> trials = Trials.of(Sample.half(mutants), CLASS_PATH, original);
    MutationTable table = new MutationTable(trials);
    Files.writeString(REPORT, table.markdown());
    Files.write(DETAILS, trials.stream().map(Trial::toString).toList());
    System.out.println(table.summary());

    assertThat(table.of(Outcome.ESCAPED)).as("misbehave, and are accepted").isEmpty();
    assertThat(table.of(Outcome.OVERCAUTIOUS)).as("do no harm, and are refused").isEmpty();
    assertThat(table.trials()).hasSizeGreaterThan(AT_LEAST);
    assertThat(table.count(Outcome.REFUSED)).isGreaterThan(AT_LEAST / 2);
    assertThat(table.count(Outcome.HARMLESS)).isPositive();
  }
}
