package org.metricdef.ingestion.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metricdef.lint.document.SourceText;
import org.metricdef.lint.emitted.Catalogues;
import org.metricdef.lint.emitted.Emitted;
import org.metricdef.lint.opsrule.OpsFinding;
import org.metricdef.lint.opsrule.RulesCheck;
import org.metricdef.lint.rulefile.Query;
import org.metricdef.lint.rulefile.RuleFile;

/** What {@code metricdef rules} says of our own alerts and dashboard. */
class RulesOfOpsTest {

  private static final Path ALERTS = Path.of("ops/alerts.yml").toAbsolutePath();
  private static final Path DASHBOARD = Path.of("ops/grafana-dashboard.json").toAbsolutePath();

  private static List<OpsFinding> findings(SourceText... files) throws Exception {
    List<Query> queries = new ArrayList<>();
    for (SourceText each : files) {
      queries.addAll(RuleFile.of(each).queries());
    }
    assertThat(queries).hasSizeGreaterThan(30);
    Emitted emitted = Emitted.of(List.of(Catalogues.of(Path.of("target/classes"))));
    RulesCheck check = RulesCheck.of(queries, emitted, Set.of(), Set.of("job", "instance"));
    assertThat(check.unread()).isZero();
    return check.findings();
  }

  @Test
  void theyAskForWhatTheCodeExposes() throws Exception {
    assertThat(findings(
            new SourceText(ALERTS, Files.readString(ALERTS)),
            new SourceText(DASHBOARD, Files.readString(DASHBOARD))))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "k2_owned_symbols{job=, owned_symbols{job=, rules-unknown-metric",
    "max by (job; instance; reason), max by (job; instance; cause), rules-unknown-label",
    "{{ $labels.outcome }}, {{ $labels.result }}, rules-unknown-label",
    "k2_binance_lag_seconds > 5, rate(k2_binance_lag_seconds[5m]) > 5, rules-kind",
    "increase(k2_sequence_late_trades_total[15m]) > 0, increase(k2_sequence_late_trades_total[15m]) < 0, rules-never-fires",
    "k2_stream_silent_symbols > 0, k2_stream_silent_symbols >, rules-syntax",
  })
  void whatIsWrongInThemIsFound(String right, String wrong, String rule) throws Exception {
    String alerts = Files.readString(ALERTS);
    assertThat(alerts).contains(right.replace(';', ','));
    SourceText changed =
        new SourceText(ALERTS, alerts.replace(right.replace(';', ','), wrong.replace(';', ',')));
    assertThat(findings(changed))
        .isNotEmpty()
        .allMatch(each -> each.rule().rule().id().equals(rule));
  }
}
