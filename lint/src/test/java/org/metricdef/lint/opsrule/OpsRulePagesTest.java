package org.metricdef.lint.opsrule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.metricdef.lint.finding.FindingRule;

/** Every rule about alerts and dashboards has a page with its examples, and a line in the index. */
class OpsRulePagesTest {

  private static final Path ROOT = Path.of("..");

  @ParameterizedTest
  @EnumSource(OpsRule.class)
  void hasItsPage(OpsRule rule) throws Exception {
    FindingRule of = rule.rule();
    String page = Files.readString(ROOT.resolve(of.page().path()));
    assertThat(page).startsWith("# " + of.id() + "\n");
    for (String name : List.of("wrong.yml", "right.yml")) {
      String example = "lint/src/test/resources/opsrules/%s/%s".formatted(of.id(), name);
      assertThat(page)
          .contains("<!-- from: %s -->\n```yaml\n%s```\n"
              .formatted(example, Files.readString(ROOT.resolve(example))));
    }
  }

  @Test
  void everyRuleHasItsLineInTheIndex() throws Exception {
    List<String> lines = Files.readAllLines(ROOT.resolve("docs/ops-rules.md")).stream()
        .filter(each -> each.startsWith("| [rules-"))
        .toList();
    assertThat(lines)
        .containsExactlyElementsOf(Arrays.stream(OpsRule.values())
            .map(OpsRule::rule)
            .map(each ->
                "| [%s](rules/%s.md) | %s |".formatted(each.id(), each.id(), each.summary()))
            .toList());
  }
}
