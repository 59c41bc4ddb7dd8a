package shop;

import com.google.auto.value.AutoValue;
import org.metricdef.LabelKeys;
import org.metricdef.Labels;

/** AutoValue writes its constructor, whose caller stands here. */
@AutoValue
abstract class Order {

  abstract String id();

  @LabelKeys({"country", "payment"})
  abstract Labels labels();

  static Order of(String id, @LabelKeys({"country", "payment"}) Labels labels) {
    return new AutoValue_Order(id, labels);
  }

  static Order inGermany(String id) {
    return new AutoValue_Order(id, Labels.of("country", "DE")); // error: takes country, payment; 'payment' is missing
  }
}
