package declarations;

import java.util.List;
import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.Info;
import org.metricdef.LabelName;
import org.metricdef.LabelValue;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;
import org.metricdef.Timer;

/** Records that state the labels of metrics, and those that cannot. */
@MetricSet(prefix = "record_", baseLabels = "service")
interface LabelRecords {

  enum Color {
    RED,
    @LabelValue("verde")
    GREEN
  }

  record Fine(String country, Color color, boolean first, Boolean second, int items, Long more, char c) {}

  record Named(@LabelName("paid_by") String by, @LabelName("reason") String why) {}

  record Generic<T>(String country) {}

  record Empty() {}

  record OfOthers(String country, double weight) {}

  record OfLists(List<String> items) {}

  record Twice(String dataType, @LabelName("data_type") String type) {}

  record Base(String service) {}

  record Camel(@LabelName("dataType") String type) {}

  record Invalid(@LabelName("data-type") String type) {}

  @MetricDef(help = "x")
  Counter.Of<Fine> fineTotal();

  @MetricDef(help = "x")
  Gauge.Of<Named> reasons();

  @MetricDef(help = "x")
  Info.Of<Named> namedInfo();

  @MetricDef(help = "x", labels = "country") // error: [metric-def] both() states the labels by the record declarations.LabelRecords.Fine; remove 'labels' from @MetricDef
  Gauge.Of<Fine> both();

  @MetricDef(help = "x") // error: [metric-def] the record declarations.LabelRecords.Generic has type parameters
  Gauge.Of<Generic<String>> generic();

  @MetricDef(help = "x") // error: [metric-def] the record declarations.LabelRecords.Empty has no components, so there are no labels; return org.metricdef.Gauge
  Gauge.Of<Empty> empty();

  @MetricDef(help = "x") // error: [metric-def] any() states no record for its labels; write it as Gauge.Of<OrderLabels>, where OrderLabels is a record
  Gauge.Of<?> any();

  @MetricDef(help = "x") // error: [metric-def] anyRecord() states no record for its labels
  Gauge.Of<Record> anyRecord();

  @MetricDef(help = "x") // error: [metric-def] raw() states no record for its labels
  @SuppressWarnings("rawtypes")
  Gauge.Of raw();

  @MetricDef(help = "x") // error: [metric-def] component 'weight' of declarations.LabelRecords.OfOthers is of type double; a label is a String, a boolean, a whole number, a char or an enum
  Gauge.Of<OfOthers> others();

  @MetricDef(help = "x") // error: [metric-def] component 'items' of declarations.LabelRecords.OfLists is of type List<String>
  Gauge.Of<OfLists> lists();

  @MetricDef(help = "x") // error: [label-name] label 'data_type' of record_twice is declared twice
  Gauge.Of<Twice> twice();

  @MetricDef(help = "x") // error: [label-name] label 'service' of record_base is already a base label of the set
  Gauge.Of<Base> base();

  @MetricDef(help = "x") // warning: [label-style] label 'dataType' of record_camel is in camelCase
  Gauge.Of<Camel> camel();

  @MetricDef(help = "x") // error: [label-name] label 'data-type' of record_invalid is not a valid label name
  Gauge.Of<Invalid> invalid();
}

class Outer {
  private record Hidden(String country) {}

  private enum Secret {
    ONE
  }

  record Shown(Secret secret) {}

  @MetricSet(prefix = "inner_")
  interface Inner {
    @MetricDef(help = "x") // error: [metric-def] the generated class cannot access declarations.Outer.Hidden; make it visible in the package declarations
    Timer.Of<Hidden> hiddenSeconds();

    @MetricDef(help = "x") // error: [metric-def] the generated class cannot access declarations.Outer.Secret
    Timer.Of<Shown> shownSeconds();
  }
}
