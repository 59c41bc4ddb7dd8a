package shop;

import org.immutables.value.Value;
import org.metricdef.LabelKeys;
import org.metricdef.Labels;

/** Its builder does not refuse null. */
@Value.Immutable
@Value.Style(validationMethod = Value.Style.ValidationMethod.NONE)
interface Unchecked {

  @LabelKeys({"country", "payment"})
  Labels netLabels();
}
