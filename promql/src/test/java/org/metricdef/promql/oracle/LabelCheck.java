package org.metricdef.promql.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.promql.label.LabelAnalysis;
import org.metricdef.promql.label.LabelSet;
import org.metricdef.promql.syntax.Parser;

/**
 * The labels of results as a Prometheus server gives them: none of them may be one that the
 * analysis calls impossible. Run by {@code ci/promql-oracle}, which brings the server.
 */
class LabelCheck {

  private static final long SEED = Long.getLong("oracle.seed", 1);
  private static final int QUERIES = Integer.getInteger("oracle.queries", 2_500);

  private final List<String> disagreements = new ArrayList<>();
  private int withResult;
  private int exact;
  private int refused;
  private long series;

  @TempDir
  Path work;

  @Test
  void noResultHasAnImpossibleLabel() throws Exception {
    RandomQueries queries = new RandomQueries(SEED);
    try (PrometheusServer server = PrometheusServer.start(
        Path.of(System.getProperty("oracle.prometheus")),
        Path.of(System.getProperty("oracle.promtool")),
        work,
        new World(SEED).openMetrics())) {
      for (int i = 0; i < QUERIES; i++) {
        compare(queries.next(), server);
      }
    }
    Files.writeString(Path.of(System.getProperty("oracle.labels")), """

        | queries, seed %d | with a result | of these, all labels found | series | refused when run | \
        disagreements |
        |---:|---:|---:|---:|---:|---:|
        | %d | %d | %d | %d | %d | %d |
        """.formatted(
            SEED, QUERIES, withResult, exact, series, refused, disagreements.size()));
    assertThat(disagreements).isEmpty();
    assertThat(withResult).isGreaterThan(QUERIES / 4);
  }

  private void compare(String query, PrometheusServer server) throws Exception {
    LabelSet possible = LabelAnalysis.of(Parser.parse(query), World::labelsOf);
    JsonNode answer = server.query(query, World.NOW);
    if (!answer.path("status").asText().equals("success")) {
      refuse(query, answer);
      return;
    }
    Set<String> seen = new TreeSet<>();
    for (JsonNode each : answer.at("/data/result")) {
      each.path("metric").fieldNames().forEachRemaining(seen::add);
      series++;
    }
    if (!answer.at("/data/result").isEmpty()) {
      withResult++;
      exact += possible.equals(LabelSet.of(seen)) ? 1 : 0;
    }
    for (String label : seen) {
      if (!possible.canHave(label)) {
        disagreements.add("labels: '%s' is on a result of %s, which can have %s"
            .formatted(label, query, possible));
      }
    }
  }

  /** What cannot be run is no disagreement; what cannot be read is one. */
  private void refuse(String query, JsonNode answer) {
    refused++;
    if (!answer.path("errorType").asText().equals("execution")) {
      disagreements.add("labels: %s: %s".formatted(query, answer.path("error").asText()));
    }
  }
}
