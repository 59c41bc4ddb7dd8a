package org.metricdef.ingestion.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Records what the checker says of the producer and of its mutants, which are not run: of a few
 * with every build, of all of them for {@code ci/record-verdicts}.
 */
class MutantVerdictsTest {

  private static final Optional<String> FILE =
      Optional.ofNullable(System.getProperty("verdicts.mutants"));

  /** With every build, one of so many. */
  private static final int ONE_OF = 250;

  @TempDir
  static Path folder;

  private static ProducerSources sources;
  private static MutantVerdicts verdicts;

  @BeforeAll
  static void readTheProducer() throws IOException {
    sources = new ProducerSources(new Javac(MutationIT.CLASS_PATH));
    verdicts = new MutantVerdicts(MutationIT.CLASS_PATH, folder);
  }

  @AfterAll
  static void close() throws IOException {
    verdicts.close();
  }

  @Test
  void everyCallOfTheProducerIsProven() throws IOException {
    assertThat(verdicts.of("unchanged", sources.usersOf("")))
        .hasSameSizeAs(sources.metricCalls())
        .allMatch(line -> line.matches("unchanged\torg[.]metricdef[.].*\t\\d+\tproven\t.*"));
  }

  @Test
  void aMistakeInACallIsALineThatIsNotProven() throws IOException {
    Mutant mutant = CallMutations.of(sources).stream()
        .filter(each -> each.kind().equals("call: add key"))
        .findFirst()
        .orElseThrow();
    String place = mutant.place().replace(':', '\t');
    assertThat(verdicts.of("mutant", mutant.sources()))
        .filteredOn(line -> !line.contains("\tproven\t"))
        .hasSize(2)
        .anyMatch(line -> line.startsWith("mutant\t" + place + "\terror\tlabel-keys"))
        .anyMatch(line -> line.contains("\twrong\t"));
  }

  @Test
  void everyCallOfAnAcceptedMutantIsProven() throws IOException {
    Path file = Path.of(FILE.orElse("target/verdicts/mutants.tsv"));
    Files.createDirectories(file.toAbsolutePath().getParent());
    int number = 0;
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (var named : mutants().entrySet()) {
        if (FILE.isPresent() || number++ % ONE_OF == 0) {
          Mutant mutant = named.getValue();
          List<String> lines = verdicts.of(named.getKey(), mutant.sources());
          out.write(String.join("\n", lines) + "\n");
          if (lines.stream().noneMatch(line -> line.contains("\terror\t"))) {
            assertThat(lines)
                .as(named.getKey())
                .filteredOn(line -> line.contains("\tproven\t"))
                .hasSize(callsIn(mutant));
          }
        }
      }
    }
  }

  private static int callsIn(Mutant mutant) {
    return (int) sources.metricCalls().stream()
        .filter(call -> mutant.sources().containsKey(call.arguments().file()))
        .count();
  }

  /** All mutants by their names, which tell in one line what was changed. */
  private static Map<String, Mutant> mutants() {
    List<Mutant> mutants = new ArrayList<>();
    mutants.addAll(CallMutations.of(sources));
    mutants.addAll(KeyMutations.of(sources));
    mutants.addAll(ContractMutations.of(sources));
    mutants.addAll(DefinitionMutations.of(sources));
    Map<String, Mutant> named = new LinkedHashMap<>();
    for (Mutant mutant : mutants) {
      String name = "%s of %s at %s: %s"
          .formatted(mutant.kind(), mutant.metric(), mutant.place(), mutant.change())
          .replaceAll("\\s+", " ");
      // The same change of two things on one line.
      String unique = name;
      for (int i = 2; named.containsKey(unique); i++) {
        unique = name + " (" + i + ")";
      }
      named.put(unique, mutant);
    }
    return named;
  }
}
