package org.metricdef.ingestion.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.prometheus.client.CollectorRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.ManualTime;
import org.metricdef.ingestion.Samples;
import org.metricdef.ingestion.metrics.PrometheusIngestionMetrics;
import org.metricdef.ingestion.rest.RequestBudget;

class SpareHistoryTest {

  private static final RepairSettings.Requests REQUESTS = RepairSettings.Requests.DEFAULTS;

  private final ManualTime time = new ManualTime();
  private final CollectorRegistry registry = new CollectorRegistry();
  private final SequenceMetrics metrics = new SequenceMetrics(
      PrometheusIngestionMetrics.register(registry, "test", "test", "ingestion"));
  private final RequestBudget budget = new RequestBudget(REQUESTS.weightPerMinute(), time);
  private final ScriptedHistory history = new ScriptedHistory().has(1, 10);
  private final TradeHistory spare = SpareHistory.of(
          List.of(history), budget, REQUESTS.weight(), metrics, time)
      .get(0);

  /** 4,800 a minute: 960 at once, of which half is kept. */
  @Test
  void halfOfWhatMayBeUsedAtOnceIsLeftToRepairs() throws Exception {
    for (int i = 0; i < 19; i++) {
      spare.fetch("BTCUSDT", 1, 10);
    }
    assertThat(time.sleeps()).isEmpty();
    spare.fetch("BTCUSDT", 1, 10);
    assertThat(time.sleeps()).isNotEmpty();
    // Repairs do not wait: they have what was kept.
    for (int i = 0; i < 19; i++) {
      assertThat(budget.take(REQUESTS.weight())).isZero();
    }
    assertThat(requests("ok")).isEqualTo(20);
  }

  @Test
  void withTheSmallestAllowanceThereIsStillATurn() throws Exception {
    RepairSettings.Requests smallest = new RepairSettings.Requests(
        1_000, 1, Duration.ofSeconds(1), Duration.ofSeconds(1), 125, 25);
    TradeHistory slow = SpareHistory.of(
            List.of(history),
            new RequestBudget(smallest.weightPerMinute(), time),
            smallest.weight(),
            metrics,
            time)
        .get(0);
    for (int i = 0; i < 3; i++) {
      assertThat(slow.fetch("BTCUSDT", 1, 10).items()).hasSize(10);
    }
    assertThat(time.sleeps()).isNotEmpty();
  }

  @Test
  void aLimitMakesAllRequestsPauseThoseOfRepairsToo() {
    history.failsWith(new HistoryException.RateLimited(Duration.ofMinutes(5)));
    assertThatThrownBy(() -> spare.fetch("BTCUSDT", 1, 10))
        .isInstanceOf(HistoryException.RateLimited.class);
    assertThat(budget.take(REQUESTS.weight())).isEqualTo(Duration.ofMinutes(5));
    assertThat(requests("rate_limited")).isEqualTo(1);

    // What may not be asked within a minute is not waited for, and not asked.
    assertThatThrownBy(() -> spare.fetch("BTCUSDT", 1, 10))
        .isInstanceOf(HistoryException.RateLimited.class)
        .hasMessageContaining("300 s");
    assertThat(history.requests()).hasSize(1);
  }

  @Test
  void aBanIsKnownToAll() {
    history.failsWith(new HistoryException.Banned(Duration.ofDays(3)));
    assertThatThrownBy(() -> spare.fetch("BTCUSDT", 1, 10))
        .isInstanceOf(HistoryException.Banned.class);
    assertThat(budget.bannedUntil()).contains(time.now().plus(Duration.ofDays(3)));
    assertThatThrownBy(() -> spare.fetch("BTCUSDT", 1, 10))
        .isInstanceOf(HistoryException.RateLimited.class);
    assertThat(history.requests()).hasSize(1);
    assertThat(requests("banned")).isEqualTo(1);
  }

  @Test
  void otherFailuresAreCountedAndPassedOn() {
    history.failsWith(
        new HistoryException.Unavailable("away", null),
        new HistoryException.BadAnswer("bad", null));
    assertThatThrownBy(() -> spare.fetch("BTCUSDT", 1, 10)).hasMessage("away");
    assertThatThrownBy(() -> spare.fetch("BTCUSDT", 1, 10)).hasMessage("bad");
    assertThat(requests("unavailable")).isEqualTo(1);
    assertThat(requests("bad_answer")).isEqualTo(1);
    assertThat(budget.take(REQUESTS.weight())).isZero();
  }

  private double requests(String outcome) {
    return Samples.sum(registry, "k2_binance_rest_requests_total", Map.of("outcome", outcome));
  }
}
