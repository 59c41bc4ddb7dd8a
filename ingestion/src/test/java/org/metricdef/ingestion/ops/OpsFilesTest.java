package org.metricdef.ingestion.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Dashboard, alerts and the page for the person on call speak of what there is. */
class OpsFilesTest {

  private static final Pattern METRIC = Pattern.compile("(k2_[a-z0-9_]+)(?:\\{([^}]*)})?");
  private static final Pattern SELECTOR = Pattern.compile("([a-z_]+)\\s*(?:=~|!~|!=|=)");
  private static final Pattern GROUPING = Pattern.compile("\\bby \\(([^)]*)\\)");
  private static final Pattern TEMPLATE = Pattern.compile("\\$labels\\.([a-z_]+)");
  private static final Pattern HEADING = Pattern.compile("(?m)^### (Ingestion\\w+)$");

  /** Prometheus's own. */
  private static final Set<String> SCRAPED = Set.of("job", "instance", "le");

  private static final Set<String> BASE = Set.of("service", "environment", "component");
  private static final Path PAGE = Path.of("..", "docs", "operations.md");

  @Test
  void everyMetricAndLabelThatIsUsedExists() throws IOException {
    Map<String, Set<String>> known = DeclaredMetrics.labels();
    List<String> problems = new ArrayList<>();
    List<OpsFiles.Expression> all = new ArrayList<>(OpsFiles.dashboard());
    all.addAll(OpsFiles.alerts());
    assertThat(all).hasSizeGreaterThan(50);
    all.forEach(expression -> problems.addAll(problems(expression, known)));
    assertThat(problems).isEmpty();
  }

  @Test
  void theCheckSeesWhatIsWrong() {
    Map<String, Set<String>> known = Map.of("k2_a_total", Set.of("topic"));
    assertThat(problems(new OpsFiles.Expression("p", "rate(k2_b_total[5m])"), known))
        .containsExactly("p: no metric k2_b_total");
    assertThat(problems(new OpsFiles.Expression("p", "k2_a_total{topc=\"x\"}"), known))
        .containsExactly("p: k2_a_total has no label topc");
    assertThat(problems(new OpsFiles.Expression("p", "sum by (symbol) (k2_a_total)"), known))
        .containsExactly("p: no metric here has the label symbol");
    assertThat(problems(new OpsFiles.Expression("p", "k2_a_total {{ $labels.reason }}"), known))
        .containsExactly("p: no metric here has the label reason");
    assertThat(problems(
            new OpsFiles.Expression("p", "sum by (job, topic) (k2_a_total{topic=~\"x\"})"), known))
        .isEmpty();
  }

  @Test
  void everyAlertIsExplainedAndTestedAndNothingElseIs() throws IOException {
    List<String> alerts =
        OpsFiles.alerts().stream().map(OpsFiles.Expression::place).toList();
    assertThat(alerts).doesNotHaveDuplicates().hasSizeGreaterThan(10);
    List<String> headings = new ArrayList<>();
    Matcher heading = HEADING.matcher(Files.readString(PAGE));
    while (heading.find()) {
      headings.add(heading.group(1));
    }
    assertThat(headings).containsExactlyElementsOf(alerts);
    String tests = Files.readString(OpsFiles.FOLDER.resolve("alerts_test.yml"));
    assertThat(OpsFiles.alerts()).allSatisfy(alert -> {
      assertThat(alert.text())
          .contains(
              "severity: ",
              "summary: ",
              "description: ",
              "runbook_url: docs/operations.md#" + alert.place().toLowerCase());
      assertThat(tests)
          .contains("name: " + alert.place() + " fires", "name: " + alert.place() + " does not");
    });
  }

  private static List<String> problems(
      OpsFiles.Expression expression, Map<String, Set<String>> known) {
    List<String> problems = new ArrayList<>();
    Set<String> labels = new HashSet<>(SCRAPED);
    labels.addAll(BASE);
    Matcher metric = METRIC.matcher(expression.text());
    while (metric.find()) {
      Set<String> own = known.get(metric.group(1));
      if (own == null) {
        problems.add(expression.place() + ": no metric " + metric.group(1));
        continue;
      }
      labels.addAll(own);
      Matcher selector = SELECTOR.matcher(metric.group(2) == null ? "" : metric.group(2));
      while (selector.find()) {
        String label = selector.group(1);
        if (!own.contains(label) && !SCRAPED.contains(label) && !BASE.contains(label)) {
          problems.add(expression.place() + ": " + metric.group(1) + " has no label " + label);
        }
      }
    }
    if (problems.isEmpty()) {
      used(expression.text()).stream()
          .filter(label -> !labels.contains(label))
          .forEach(label ->
              problems.add(expression.place() + ": no metric here has the label " + label));
    }
    return problems;
  }

  /** The labels that an expression groups by and a message names. */
  private static List<String> used(String text) {
    List<String> used = new ArrayList<>();
    Matcher grouping = GROUPING.matcher(text);
    while (grouping.find()) {
      used.addAll(List.of(grouping.group(1).split(",\\s*")));
    }
    Matcher template = TEMPLATE.matcher(text);
    while (template.find()) {
      used.add(template.group(1));
    }
    return used;
  }
}
