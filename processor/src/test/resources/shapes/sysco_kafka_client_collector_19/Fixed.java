package shape;

import io.prometheus.client.CollectorRegistry;
import java.util.List;
import org.metricdef.Labels;

/** sysco kafka-client-collector 19: a label too few inside forEach. Fixed. */
public final class Fixed {

  private Fixed() {}

  static void collect(AppMetrics metrics, String client, List<String> topics) {
    topics.forEach(
        topic -> metrics.clientRecords().set(Labels.of("client", client, "topic", topic), 1));
    // records: app_client_records{client=c1, topic=trades} = 1.0
  }

  public static void run(CollectorRegistry registry) {
    AppMetrics metrics = PrometheusAppMetrics.register(registry);
    collect(metrics, "c1", List.of("trades"));
  }
}
