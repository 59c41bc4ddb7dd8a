package everyday.java17;

import everyday.shared.PaymentMetrics;
import everyday.shared.PrometheusPaymentMetrics;
import io.prometheus.client.CollectorRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.metricdef.Labels;

/** A sealed result, matched by instanceof. */
public class SealedResult {

  sealed interface Result {
    record Approved(String receipt) implements Result {}

    record Declined(Optional<String> reason) implements Result {}

    record Failed(Exception cause) implements Result {}
  }

  private final PaymentMetrics metrics;
  private final Labels labels;

  public SealedResult(PaymentMetrics metrics, String provider) {
    this.metrics = metrics;
    this.labels = Labels.of("provider", provider);
  }

  public void record(Result result, double seconds) {
    String outcome = result.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    Labels withOutcome = labels.with("outcome", outcome);
    metrics.authorizationsTotal().increment(withOutcome);
    metrics.authorizationSeconds().observe(withOutcome, seconds);

    if (result instanceof Result.Declined declined) {
      String reason = declined.reason().filter(text -> !text.isBlank()).orElse("unknown");
      metrics.declinesTotal().increment(labels.with("reason", reason));
    } else if (result instanceof Result.Failed failed && failed.cause() != null) {
      metrics
          .declinesTotal()
          .increment(labels.with("reason", failed.cause().getClass().getSimpleName()));
    }
  }

  public void summary(List<Result> results) {
    long approved = results.stream().filter(Result.Approved.class::isInstance).count();
    metrics.pendingCaptures().set(labels, approved);
    Optional.of(labels).ifPresent(found -> metrics.refundsTotal().increment(found));
  }

  public static void main(String[] args) {
    SealedResult payments = new SealedResult(
        PrometheusPaymentMetrics.register(new CollectorRegistry()), "bank");
    List<Result> results = Stream.of(
            new Result.Approved("r1"),
            new Result.Declined(Optional.of("limit")),
            new Result.Declined(Optional.empty()),
            new Result.Failed(null),
            new Result.Failed(new IllegalStateException("timeout")))
        .map(Result.class::cast)
        .toList();
    results.forEach(result -> payments.record(result, 0.1));
    payments.summary(results);
  }
}
