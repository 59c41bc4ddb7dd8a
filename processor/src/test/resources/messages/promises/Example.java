package promises;

import java.util.List;
import java.util.Map;
import org.metricdef.Counter;
import org.metricdef.LabelKeys;
import org.metricdef.Labels;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;
import shop.Facade;
import shop.ShopMetrics;

/** Contracts that cannot be relied on. */
class Example {

  @LabelKeys("country")
  private Labels late;

  interface Counts {
    void count(@LabelKeys("country") Labels labels);
  }

  static class Silent implements Counts {
    @Override
    public void count(@LabelKeys("city") Labels labels) {}
  }

  abstract static class ByHand implements ShopMetrics {
    @Override
    public Counter startsTotal() {
      return null;
    }
  }

  void breaks(@LabelKeys("country") Map<String, String> kept) {
    kept.put("city", "Delft");
  }

  void reference(Counts counts, List<Labels> many) {
    many.forEach(counts::count);
  }

  void neverReached(ShopMetrics metrics) {
    while (true) {
      Runnable later =
          () -> {
            throw new IllegalStateException();
          };
      if (later == null) {
        continue;
      }
      Labels labels = fails();
      metrics.visitsTotal().increment(labels);
    }
  }

  private static Labels fails() {
    throw new IllegalStateException();
  }

  void passesOn(
      Facade facade,
      @MetricName(ShopMetrics.class) String name,
      @MetricLabels Map<String, String> labels) {
    facade.increment("visits_total", labels);
  }

  void breaksAndCalls(Facade facade, @LabelKeys({}) Map<String, String> kept) {
    kept.put("country", "NL");
    facade.increment("visits_total", kept);
  }

  void passesOthers(ShopMetrics metrics) {
    takes(metrics, Labels.of());
  }

  private void takes(ShopMetrics metrics, @LabelKeys("city") Labels labels) {
    metrics.visitsTotal().increment(labels.with("country", "NL"));
  }
}
