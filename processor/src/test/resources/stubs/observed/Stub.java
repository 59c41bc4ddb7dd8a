package acme;

import io.micrometer.core.instrument.Tags;
import io.prometheus.client.Counter;
import java.util.List;
import org.metricdef.*;

class Metrics {

  @MetricHandle Counter counter(@MetricName String name, @LabelNames List<String> names);

  @MetricHandle Handle handle(String name, @LabelNames String... names);

  static void init(@MetricName String key, String help, @LabelNames String... names);

  static void inc(@MetricName String key, @LabelValues String... values);

  interface Tagging {

    void count(@MetricName String name, @MetricLabels Tags tags);
  }

  interface Handle {

    void inc(@LabelValues String[] values);
  }

  static class Own {

    Own(String name, @LabelNames String... names);
  }
}
