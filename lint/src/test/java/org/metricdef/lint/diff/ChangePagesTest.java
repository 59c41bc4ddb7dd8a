package org.metricdef.lint.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.metricdef.lint.modules.ModuleRule;

/** The pages name each kind of change, and each rule about several modules. */
class ChangePagesTest {

  private static final Path DOCS = Path.of("../docs");

  /** Each kind stands in one row, with what it means. */
  @Test
  void thePageHasEveryChange() throws Exception {
    Map<String, String> told = new TreeMap<>();
    for (String line : Files.readAllLines(DOCS.resolve("rules/breaking-change.md"))) {
      String[] cells = line.split(" *[|] *");
      if (cells.length > 2 && (cells[2].equals("yes") || cells[2].equals("no"))) {
        List.of(cells[1].split(", ")).forEach(each -> told.put(each, cells[2]));
      }
    }
    Map<String, String> expected = new TreeMap<>();
    for (ChangeKind each : ChangeKind.values()) {
      expected.put(each.toString(), each.breaks() ? "yes" : "no");
    }
    assertThat(told).isEqualTo(expected);
  }

  @Test
  void everyRuleAboutModulesHasItsPageAndItsLine() throws Exception {
    List<String> named = Files.readAllLines(DOCS.resolve("modules.md")).stream()
        .filter(each -> each.startsWith("| ["))
        .map(each -> each.replaceFirst(".*\\(rules/([\\w-]+)[.]md\\).*", "$1"))
        .toList();
    assertThat(named)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(ModuleRule.values()).map(each -> each.rule().id()).toList());
    for (ModuleRule each : ModuleRule.values()) {
      assertThat(Files.readString(Path.of("..").resolve(each.rule().page().path())))
          .startsWith("# %s\n".formatted(each.rule().id()))
          .contains("../modules.md");
    }
  }
}
