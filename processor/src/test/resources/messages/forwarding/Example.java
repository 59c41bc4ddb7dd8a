package forwarding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.metricdef.Gauge;
import org.metricdef.Labels;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;
import shop.Facade;
import shop.ShopMetrics;

/** Facades that do not pass on the name and the labels of one call. */
class Example {

  interface LabelsFacade {
    void count(@MetricName(ShopMetrics.class) String name, @MetricLabels Labels labels);
  }

  interface GaugeFacade {
    void set(@MetricName(value = ShopMetrics.class, kinds = Gauge.class) String name);
  }

  private final List<Runnable> queue = new ArrayList<>();
  private final List<Labels> seen = new ArrayList<>();
  private final List<Map<String, String>> maps = new ArrayList<>();

  void later(
      Facade facade,
      @MetricName(ShopMetrics.class) String name,
      @MetricLabels Map<String, String> labels) {
    queue.add(() -> facade.increment(name, labels));
  }

  void copiedTooLate(
      LabelsFacade facade,
      @MetricName(ShopMetrics.class) String name,
      @MetricLabels Map<String, String> labels) {
    queue.add(() -> facade.count(name, Labels.copyOf(labels)));
  }

  void ofAnotherCall(
      LabelsFacade facade,
      @MetricName(ShopMetrics.class) String name,
      @MetricLabels Labels labels) {
    seen.add(labels);
    seen.forEach(each -> facade.count(name, each));
  }

  void mapOfAnotherCall(
      Facade facade,
      @MetricName(ShopMetrics.class) String name,
      @MetricLabels Map<String, String> labels) {
    maps.add(labels);
    maps.forEach(each -> facade.increment(name, each));
  }

  void moreLabels(
      Facade facade,
      @MetricName(ShopMetrics.class) String name,
      @MetricLabels Map<String, String> labels) {
    Map<String, String> more = new HashMap<>(labels);
    more.put("shop", "1");
    facade.increment(name, more);
  }

  void noLabels(Facade facade, @MetricName(ShopMetrics.class) String name) {
    facade.increment(name, Map.of("country", "NL"));
  }

  void otherKinds(GaugeFacade facade, @MetricName(ShopMetrics.class) String name) {
    facade.set(name);
  }

  void otherName(
      Facade facade,
      @MetricName(ShopMetrics.class) String name,
      @MetricLabels Map<String, String> labels) {
    facade.increment(name + "_total", labels);
  }

  private static void counters(
      @MetricName(value = ShopMetrics.class, kinds = org.metricdef.Counter.class) String name,
      @MetricLabels Map<String, String> labels) {}

  private static void wholeNames(
      @MetricName(value = ShopMetrics.class, form = MetricName.Form.WHOLE) String name,
      @MetricLabels Map<String, String> labels) {}

  private static void withBase(
      @MetricName(ShopMetrics.class) String name,
      @MetricLabels(includesBaseLabels = true) Map<String, String> labels) {}

  private static void ofOthers(
      @MetricName(Others.class) String name, @MetricLabels Map<String, String> labels) {}

  @org.metricdef.MetricSet
  interface Others {}

  void wider(@MetricName(ShopMetrics.class) String name, @MetricLabels Map<String, String> labels) {
    counters(name, labels);
    wholeNames(name, labels);
    withBase(name, labels);
    ofOthers(name, labels);
  }

  void gauges(
      @MetricName(value = ShopMetrics.class, kinds = org.metricdef.Gauge.class) String name,
      @MetricLabels Map<String, String> labels) {
    counters(name, labels);
  }
}
