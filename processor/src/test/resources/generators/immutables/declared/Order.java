package shop;

import org.immutables.value.Value;
import org.metricdef.LabelKeys;
import org.metricdef.Labels;

@Value.Immutable
interface Order {

  @Value.Parameter
  String id();

  @Value.Parameter
  @LabelKeys({"country", "payment"})
  Labels labels();
}
