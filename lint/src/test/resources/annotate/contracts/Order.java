package shop;

import java.util.Map;
«import org.metricdef.LabelKeys;
»
/** A component, a field and a method of an interface hold labels. */
record Order(String id, «@LabelKeys({"country", "status"}) »Map<String, String> labels) {

  Order {
    labels = Map.copyOf(labels);
  }
}

class Batch {

  «@LabelKeys({"country", "status"})
  »Map<String, String> shared = Map.of("country", "de", "status", "placed");
}

interface Described {

  /** The labels of this. */
  «@LabelKeys("component")
  »Map<String, String> describe();
}

final class Cart implements Described {

  @Override
  public Map<String, String> describe() {
    return Map.of("component", "cart");
  }
}
