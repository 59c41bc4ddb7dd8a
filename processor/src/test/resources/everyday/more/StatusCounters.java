package everyday.more;

import everyday.shared.PaymentMetrics;
import everyday.shared.PrometheusPaymentMetrics;
import io.prometheus.client.CollectorRegistry;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.metricdef.Counter;
import org.metricdef.Labels;

/** One bound handle for each status, made once. */
public class StatusCounters {

  enum Status {
    AUTHORIZED,
    DECLINED,
    TIMEOUT;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Map<Status, Counter.Bound> counters;
  private final Map<Status, Labels> labels = new EnumMap<>(Status.class);
  private final PaymentMetrics metrics;

  public StatusCounters(PaymentMetrics metrics, String provider) {
    this.metrics = metrics;
    this.counters = Arrays.stream(Status.values())
        .collect(Collectors.toMap(
            Function.identity(),
            status -> metrics
                .authorizationsTotal()
                .with(Labels.of("provider", provider, "outcome", status.label()))));
    for (Status status : Status.values()) {
      labels.put(status, Labels.of("provider", provider, "outcome", status.label()));
    }
  }

  public void finished(Status status, double seconds) {
    counters.get(status).increment();
    metrics.authorizationSeconds().observe(labels.get(status), seconds);
  }

  public static void main(String[] args) {
    StatusCounters counters =
        new StatusCounters(PrometheusPaymentMetrics.register(new CollectorRegistry()), "visa");
    for (Status status : Status.values()) {
      counters.finished(status, 0.2);
    }
  }
}
