import io.prometheus.client.Counter;
import org.metricdef.MetricDef;

/** A record pattern gives a declared collector another name. */
class DeclaredCollectors {
  record Held(@MetricDef(labels = "shop") Counter counter) {}

  void pattern(Object any) {
    if (any instanceof Held(Counter counter)) { // error: a record pattern gives it another name; call the accessor
      counter.labels("Berlin", "cash").inc();
    }
  }

  void cases(Object any) {
    switch (any) {
      case Held(Counter counter) -> counter.labels("x", "y"); // error: a record pattern gives it another name; call the accessor
      default -> {}
    }
  }

  void accessor(Held held) {
    held.counter().labels("Berlin").inc();
  }
}
