import io.prometheus.metrics.core.metrics.Counter;

class Right {
  private final Counter submissions =
      Counter.builder().name("submissions_total").labelNames("form").register();

  void submitted(String form) {
    submissions.labelValues(form).inc();
  }
}
