package shape;

import io.prometheus.client.CollectorRegistry;
import java.util.List;
import org.metricdef.Labels;

/** quarkus-langchain4j 2365: two listeners count with one metric, and one of them adds keys. Fixed. */
public final class Fixed {

  private Fixed() {}

  interface Listener {
    void onResponse(String model);
  }

  static final class Prompts implements Listener {
    private final AppMetrics metrics;

    Prompts(AppMetrics metrics) {
      this.metrics = metrics;
    }

    @Override
    public void onResponse(String model) {
      metrics.tokensTotal().increment(Labels.of("model", model, "kind", "prompt"));
    }
  }

  static final class Answers implements Listener {
    private final AppMetrics metrics;

    Answers(AppMetrics metrics) {
      this.metrics = metrics;
    }

    @Override
    public void onResponse(String model) {
      Labels labels = Labels.of("model", model, "kind", "answer");
      metrics.tokensTotal().increment(labels);
    }
  }

  public static void run(CollectorRegistry registry) {
    AppMetrics metrics = PrometheusAppMetrics.register(registry);
    for (Listener listener : List.of(new Prompts(metrics), new Answers(metrics))) {
      listener.onResponse("m1");
    }
    // records: app_tokens_total{kind=prompt, model=m1} = 1.0
    // records: app_tokens_total{kind=answer, model=m1} = 1.0
  }
}
