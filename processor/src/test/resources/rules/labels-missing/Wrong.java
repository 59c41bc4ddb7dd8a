import io.prometheus.metrics.core.metrics.Counter;

class Wrong {
  private final Counter submissions =
      Counter.builder().name("submissions_total").labelNames("form").register();

  void submitted() {
    submissions.inc(); // error: [labels-missing] submissions_total takes 1 label value (form), and none is passed: 'inc' throws
  }
}
