package everyday.caches;

import everyday.shared.AuthMetrics;
import everyday.shared.PrometheusAuthMetrics;
import io.prometheus.client.CollectorRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.metricdef.Counter;
import org.metricdef.Labels;

/** A handle for each constant of an enum, in an EnumMap that the constructor fills. */
public class CounterByOutcome {

  enum Outcome {
    SUCCESS,
    WRONG_PASSWORD,
    LOCKED;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Map<Outcome, Counter.Bound> logins = new EnumMap<>(Outcome.class);
  private final Map<Outcome, Labels> lockouts = new EnumMap<>(Outcome.class);
  private final AuthMetrics metrics;

  public CounterByOutcome(AuthMetrics metrics, String realm) {
    this.metrics = metrics;
    for (Outcome outcome : Outcome.values()) {
      logins.put(
          outcome,
          metrics
              .loginsTotal()
              .with(Labels.of("method", "password", "outcome", outcome.label())));
      lockouts.put(outcome, Labels.of("realm", realm, "reason", outcome.label()));
    }
  }

  public void finished(Outcome outcome, double seconds) {
    logins.get(outcome).increment();
    if (outcome != Outcome.SUCCESS) {
      Labels labels = lockouts.get(outcome);
      metrics.lockoutsTotal().increment(labels);
    }
    metrics.loginSeconds().observe(Labels.of("method", "password"), seconds);
  }

  public static void main(String[] args) {
    CounterByOutcome counter = new CounterByOutcome(
        PrometheusAuthMetrics.register(new CollectorRegistry()), "customers");
    for (Outcome outcome : Outcome.values()) {
      counter.finished(outcome, 0.1);
    }
  }
}
