import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/** Two collectors of one name, and one collector twice, in one registry. */
class Duplicates {

  void failsWithTheSameLabels() {
    PrometheusRegistry registry = new PrometheusRegistry();
    Counter.builder().name("jobs_total").help("Jobs.").labelNames("a", "b").register(registry);
    Counter.builder().name("jobs").help("Jobs.").labelNames("b", "a").register(registry); // error: [duplicate-metric] the registry has a metric that uses the name of 'jobs', so this registration throws
  }

  void failsWithoutLabels() {
    Gauge.builder().name("duplicate_size").help("Size.").register();
    Gauge.builder().name("duplicate_size").help("Size.").register(PrometheusRegistry.defaultRegistry); // error: [duplicate-metric]
  }

  void failsWithAnotherHelp() {
    PrometheusRegistry registry = new PrometheusRegistry();
    Gauge.builder().name("helped").help("Helped.").labelNames("a").register(registry);
    Gauge.builder().name("helped").labelNames("b").register(registry); // error: [duplicate-metric]
  }

  void failsWithAnotherKind() {
    PrometheusRegistry registry = new PrometheusRegistry();
    Counter.builder().name("kinds").help("Kinds.").labelNames("a").register(registry);
    Histogram.builder().name("kinds").help("Kinds.").labelNames("b").register(registry); // error: [duplicate-metric]
  }

  void failsInAnInitializer() {
    class Metrics {
      static final Counter SENT = Counter.builder().name("mails_sent").help("Mails.").register();
      static final Counter AGAIN = Counter.builder().name("mails_sent").help("Mails.").register(); // error: [duplicate-metric]
    }
    Metrics.SENT.inc();
  }

  void failsWithOneCollectorTwice() {
    PrometheusRegistry registry = new PrometheusRegistry();
    Counter built = Counter.builder().name("built").help("Built.").register(registry);
    registry.register(built); // error: [registered-twice] 'built' is registered already, so this registration throws
  }

  /** From 1.5 on; before, a name is taken once. */
  void worksWithOtherLabels() {
    PrometheusRegistry registry = new PrometheusRegistry();
    Gauge.builder().name("labels").help("Labels.").labelNames("a").register(registry);
    Gauge.builder().name("labels").help("Labels.").labelNames("b").register(registry);
  }

  void worksWithTwoRegistries() {
    PrometheusRegistry one = new PrometheusRegistry();
    PrometheusRegistry other = new PrometheusRegistry();
    Counter both = Counter.builder().name("both").help("Both.").register(one);
    other.register(both);
    Counter.builder().name("two").help("Two.").register(one);
    Counter.builder().name("two").help("Two.").register(other);
  }

  void worksWithOtherNames() {
    PrometheusRegistry registry = new PrometheusRegistry();
    Gauge.builder().name("size").help("Size.").register(registry);
    Counter.builder().name("size_of_all").help("Size.").register(registry);
    GaugeWithCallback.builder().name("age").callback(callback -> callback.call(1)).register(registry);
  }

  void worksUnderACondition() {
    PrometheusRegistry registry = new PrometheusRegistry();
    Gauge.builder().name("either").help("Either.").register(registry);
    if (Boolean.getBoolean("duplicates.detailed")) {
      Gauge.builder().name("either").help("Either.").register(registry);
    }
  }
}
