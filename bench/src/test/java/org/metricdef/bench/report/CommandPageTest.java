package org.metricdef.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.bench.report.CommandFigures.Goal;
import org.metricdef.bench.report.CommandFigures.Way;

class CommandPageTest {

  @TempDir
  Path folder;

  @Test
  void theMedianDecidesAndWhatWasNotMeasuredIsSaid() throws Exception {
    Spread twice = Spread.of(List.of(1.9, 2.0, 3.0));
    Spread more = Spread.of(List.of(1.4, 1.6, 1.7));
    CommandFigures figures = new CommandFigures(
        new CommandFigures.Where(new Figures.Machine(2, "JVM", "Linux"), 0.5),
        List.of(new Goal("one file", 2, twice), new Goal("ten files", 1.5, more)),
        List.of(new Way("`javac`", "javac", twice), new Way("`check`", "check", more)),
        List.of(new Way("archive made", "first use", Spread.of(7))));
    Path page = Files.copy(Path.of("../docs/benchmarks.md"), folder.resolve("benchmarks.md"));

    CommandPage.update(figures, page);
    Plots.write(figures, folder);

    assertThat(page)
        .content()
        .contains("3 rounds; load average 0.5")
        .contains("| one file | ≤ 2.0 | 2.00 (1.90–3.00) | met |")
        .contains("| ten files | ≤ 1.5 | 1.60 (1.40–1.70) | **not met** |")
        .contains("| archive made | 7.00 (7.00–7.00) |")
        .contains("pre-commit was not installed")
        .contains("promtool was not installed");
    assertThat(folder.resolve("command.svg")).content().contains("<svg");
  }
}
