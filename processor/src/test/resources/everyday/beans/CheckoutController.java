package everyday.beans;

import everyday.shared.MetricsService;
import everyday.shared.PrometheusMetricsService;
import io.prometheus.client.CollectorRegistry;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.HashMap;
import java.util.Map;

/** A controller as a web framework knows it. */
@CheckoutController.RestController("/checkout")
public class CheckoutController {

  @Retention(RetentionPolicy.RUNTIME)
  @interface RestController {
    String value();
  }

  @Retention(RetentionPolicy.RUNTIME)
  @interface PostMapping {
    String value() default "";
  }

  @Retention(RetentionPolicy.RUNTIME)
  @interface ExceptionHandler {
    Class<? extends Exception> value();
  }

  private static final String ROUTE = "/checkout";

  private final MetricsService metricsService;

  public CheckoutController(MetricsService metricsService) {
    this.metricsService = metricsService;
  }

  @PostMapping
  public int checkout(Map<String, String> form) {
    String payment = form.get("payment");
    if (payment == null) {
      metricsService.increment("http_rejected_total", labels("reason", "no_payment"));
      return respond("POST", 400);
    }
    metricsService.record("http_request_seconds", 0.05, labels("method", "POST"));
    return respond("POST", 201);
  }

  @PostMapping("/cancel")
  public int cancel() {
    return respond("POST", 204);
  }

  @ExceptionHandler(IllegalStateException.class)
  public int onIllegalState(IllegalStateException e) {
    metricsService.increment("http_rejected_total", labels("reason", e.getClass().getSimpleName()));
    return respond("POST", 409);
  }

  private int respond(String method, int status) {
    Map<String, String> labels = labels("method", method);
    labels.put("status", Integer.toString(status));
    metricsService.increment("http_requests_total", labels);
    return status;
  }

  private static Map<String, String> labels(String key, String value) {
    Map<String, String> labels = new HashMap<>();
    labels.put("route", ROUTE);
    labels.put(key, value);
    return labels;
  }

  public static void main(String[] args) {
    CheckoutController controller =
        new CheckoutController(new PrometheusMetricsService(new CollectorRegistry()));
    controller.checkout(Map.of());
    controller.checkout(Map.of("payment", "card"));
    controller.cancel();
    controller.onIllegalState(new IllegalStateException("already paid"));
  }
}
