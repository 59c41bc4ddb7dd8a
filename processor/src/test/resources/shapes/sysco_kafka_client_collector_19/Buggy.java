package shape;

import io.prometheus.client.CollectorRegistry;
import java.util.List;
import org.metricdef.Labels;

/** sysco kafka-client-collector 19: a label too few inside forEach. */
public final class Buggy {

  private Buggy() {}

  static void collect(AppMetrics metrics, String client, List<String> topics) {
    topics.forEach(topic -> metrics.clientRecords().set(Labels.of("client", client), 1)); // error: [label-keys] app_client_records takes client, topic; 'topic' is missing
  }

  public static void run(CollectorRegistry registry) {
    AppMetrics metrics = PrometheusAppMetrics.register(registry);
    collect(metrics, "c1", List.of("trades"));
  }
}
