package org.metricdef.processor.soundness;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.processor.soundness.world.Ledger.Spot;
import org.metricdef.processor.verdicts.CheckedCompilation;
import org.metricdef.processor.verdicts.VerdictFile;
import org.metricdef.processor.verdicts.VerdictLine;

/**
 * Records the verdicts of random programs without running them: a few with every build, any number
 * by {@code scripts/soundness.sh --verdicts}.
 */
class ProgramVerdictsTest {

  private static final int PROGRAMS = Integer.getInteger("soundness.programs", 50);
  private static final long SEED = Long.getLong("soundness.seed", 1);
  private static final Path FILE =
      Path.of(System.getProperty("verdicts.random", "target/verdicts/random.tsv"));
  private static final int BATCH = 250;
  private static final int WORKERS = 2;
  private static final Set<String> OF_CALLS = Set.of("proven", "wrong", "unproven");

  @TempDir
  Path folder;

  @Test
  void everyCallOfAProgramHasItsVerdict() throws Exception {
    ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    try (VerdictFile file = new VerdictFile(FILE)) {
      List<Future<Map<Long, List<VerdictLine>>>> running =
          batches().stream().map(workers::submit).toList();
      for (Future<Map<Long, List<VerdictLine>>> batch : running) {
        for (var said : batch.get().entrySet()) {
          file.add(String.valueOf(said.getKey()), said.getValue());
        }
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private List<Callable<Map<Long, List<VerdictLine>>>> batches() {
    List<Callable<Map<Long, List<VerdictLine>>>> batches = new ArrayList<>();
    for (long first = SEED; first < SEED + PROGRAMS; first += BATCH) {
      LongStream seeds = LongStream.range(first, Math.min(first + BATCH, SEED + PROGRAMS));
      batches.add(() -> said(
          seeds.mapToObj(seed -> ProgramGenerator.write(seed, "Program" + seed)).toList()));
    }
    return batches;
  }

  /** The verdicts of each program by seed, in the order of the programs. */
  private Map<Long, List<VerdictLine>> said(List<Program> programs) throws IOException {
    List<JavaFileObject> sources = new ArrayList<>();
    for (Program program : programs) {
      for (String unit : program.units().keySet()) {
        sources.add(JavaFileObjects.forSourceString("sound." + unit, program.source(unit)));
      }
    }
    Map<String, List<VerdictLine>> byUnit = CheckedCompilation.of(sources, folder).stream()
        .collect(groupingBy(ProgramVerdictsTest::unit));
    Map<Long, List<VerdictLine>> said = new LinkedHashMap<>();
    for (Program program : programs) {
      List<VerdictLine> lines = new ArrayList<>();
      for (String unit : program.units().keySet()) {
        lines.addAll(Optional.ofNullable(byUnit.remove(unit)).orElse(List.of()));
      }
      assertThat(calls(lines))
          .as("judged calls of seed %d, against those that are in it", program.seed())
          .containsExactlyInAnyOrderElementsOf(calls(program));
      said.put(program.seed(), lines);
    }
    assertThat(byUnit).as("said of none of the programs").isEmpty();
    return said;
  }

  /** The unit of {@code sound.Program1} or {@code Program1.java}. */
  private static String unit(VerdictLine line) {
    return line.where().replaceAll("^sound\\.|\\.java$", "");
  }

  private static List<Spot> calls(List<VerdictLine> lines) {
    return lines.stream()
        .filter(line -> OF_CALLS.contains(line.verdict()))
        .map(line -> new Spot(unit(line), (int) line.line()))
        .toList();
  }

  private static List<Spot> calls(Program program) {
    return program.marks().entrySet().stream()
        .filter(mark -> program.sites().get(mark.getValue()).isCall())
        .map(Map.Entry::getKey)
        .filter(spot -> !isTyped(program, spot))
        .toList();
  }

  /** Whether the labels are a record: then javac proves the call, and no verdict says so. */
  private static boolean isTyped(Program program, Spot spot) {
    return program
        .source(spot.unit())
        .lines()
        .skip(spot.line() - 1L)
        .findFirst()
        .orElseThrow()
        .contains("new Shape(");
  }
}
