package acme;

import static org.metricdef.MetricName.Form.WITHOUT_PREFIX;
import static t.Example.SYMBOL;

import java.util.Map;
import org.metricdef.*;
import t.Example;
import t.Example.Metrics;

abstract class Meters {

  void count(@MetricName(Metrics.class) String name, @MetricLabels Map<String, String> labels);

  static void time(
      @MetricName(value = Metrics.class, kinds = {Histogram.class}) String name,
      @MetricLabels String[] pairs) {}

  void keep(@LabelKeys({"sym" + "bol"}) Map<String, String> labels);

  @LabelKeys(SYMBOL) Map<String, String> labels();

  static <N extends CharSequence, M extends Map<String, String>> void generic(
      @MetricName(Metrics.class) N name, @MetricLabels M labels);

  static class Nested<T> {

    Nested(T owner, @MetricName(Metrics.class) String name, @MetricLabels String[] pairs);

    void observe(
        @MetricName({Example.Metrics.class}) String name,
        @MetricLabels Map.Entry<String, String>[] labels,
        Unit unit,
        double[]... of);
  }
}

interface Sink {

  void accept(
      @MetricName(Metrics.class) String name, @MetricLabels Map<String, String> labels);
}

interface Payments {

  void count(
      @MetricName(value = Example.Paid.class, form = MetricName.Form.WHOLE) String name,
      @MetricLabels Map<String, String> labels);

  void countShort(
      @MetricName(value = Example.Paid.class, form = WITHOUT_PREFIX) String name,
      @MetricLabels Map<String, String> labels);
}
