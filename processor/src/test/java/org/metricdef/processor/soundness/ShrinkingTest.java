package org.metricdef.processor.soundness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.processor.soundness.world.Ledger.Spot;

/** A soundness hole is found, reported with its seed, and shrunk. The judge here has one. */
class ShrinkingTest {

  @TempDir
  Path folder;

  @Test
  void anEscapeIsToldWithItsSeedAndShrunk() throws Exception {
    Examination examination =
        new Examination(ShrinkingTest::overlooking, folder, new RealClient(), Bound.none());
    List<Program> programs = LongStream.range(0, 20)
        .mapToObj(seed -> ProgramGenerator.write(seed, "Program" + seed))
        .toList();

    Figures.Escape escape = examination.examine(programs).smallestEscapes(1).get(0);
    String report = new EscapeReport(examination).of(escape);

    assertThat(report)
        .contains("seed %d".formatted(escape.program().seed()))
        .contains("// #%d".formatted(escape.site()));
    long lines = report.lines().count();
    assertThat(lines).as(report).isLessThan(45);
    assertThat(lines).isLessThan(escape.program().source().lines().count());
  }

  /** A judge that refuses what the checker refuses, except for missing keys. */
  private static Map<Spot, String> overlooking(Collection<Program> programs) {
    return Verdicts.ofChecker(programs).entrySet().stream()
        .filter(refused -> !refused.getValue().contains("is missing"))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
