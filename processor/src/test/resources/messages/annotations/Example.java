package annotations;

import io.micrometer.core.annotation.Timed;
import io.micrometer.observation.annotation.Observed;

class Example {
  @Timed(value = "odd", extraTags = "app")
  void timed() {}

  @Observed(lowCardinalityKeyValues = {"app", "a", "queue"})
  void observed() {}

  @Timed("orders")
  void ordered() {}

  @Timed(value = "orders", extraTags = {"app", "a"})
  void orderedInApp() {}
}
