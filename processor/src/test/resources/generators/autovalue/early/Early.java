package shop;

import com.google.auto.value.AutoValue;
import org.metricdef.LabelKeys;
import org.metricdef.Labels;

/** Its constructor reads a property before the subclass has set it. */
@AutoValue
abstract class Early {

  Early() {
    System.out.println(labels());
  }

  @LabelKeys("country")
  abstract Labels labels();
}
