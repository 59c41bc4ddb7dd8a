package org.metricdef.ingestion.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.metricdef.lint.document.SourceText;
import org.metricdef.lint.emitted.Catalogues;
import org.metricdef.lint.guide.Guide;
import org.metricdef.lint.guide.GuideMaker;
import org.metricdef.lint.guide.GuideMetric;
import org.metricdef.lint.guide.GuideModule;
import org.metricdef.lint.guide.Usages;
import org.metricdef.lint.page.MarkdownGuide;
import org.metricdef.lint.page.SourceLinks;
import org.metricdef.lint.rulefile.Query;
import org.metricdef.lint.rulefile.RuleFile;

/** docs/metrics.md says what the code exposes and what our alerts and dashboard ask for. */
class MetricsGuideTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path PAGE = ROOT.resolve("docs/metrics.md");

  private static Guide guide() throws Exception {
    List<Query> queries = new ArrayList<>();
    for (String each : List.of("alerts.yml", "grafana-dashboard.json")) {
      Path file = ROOT.resolve("ingestion/ops").resolve(each);
      queries.addAll(RuleFile.of(new SourceText(file, Files.readString(file))).queries());
    }
    return GuideMaker.of(
            List.of(new GuideModule("ingestion", Catalogues.of(Path.of("target/classes")))),
            Usages.of(queries, ROOT))
        .withoutLines();
  }

  /** {@code -Dgolden.update=true} writes the page anew; so does the command in docs/catalog.md. */
  @Test
  void thePageIsTrue() throws Exception {
    String page = MarkdownGuide.of(
        guide(), "Metrics of the producer", SourceLinks.of("../{module}/src/main/java/{file}"));
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).content().isEqualToIgnoringNewLines(page);
  }

  @Test
  void everyMetricHasASampleAndIsChanged() throws Exception {
    assertThat(guide().metrics()).hasSizeGreaterThan(50).allSatisfy(each -> {
      assertThat(each.samples()).as(each.name()).isNotEmpty();
      assertThat(each.emissions()).as(each.name()).isNotEmpty();
    });
  }

  /** But for one that asks for {@code up}, which Prometheus itself adds. */
  @Test
  void everyAlertOfTheFileIsInIt() throws Exception {
    List<String> alerts = Files.readAllLines(ROOT.resolve("ingestion/ops/alerts.yml")).stream()
        .map(String::strip)
        .filter(each -> each.startsWith("- alert: "))
        .map(each -> each.substring("- alert: ".length()))
        .toList();
    List<String> used = guide().metrics().stream()
        .map(GuideMetric::usages)
        .flatMap(List::stream)
        .map(each -> each.name())
        .toList();
    assertThat(alerts).hasSizeGreaterThan(5);
    assertThat(alerts.stream().filter(each -> !used.contains(each)))
        .containsExactly("IngestionDown");
  }
}
