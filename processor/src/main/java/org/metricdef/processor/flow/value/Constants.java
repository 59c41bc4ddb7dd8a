package org.metricdef.processor.flow.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * An immutable list or set of constant strings.
 *
 * @param ordered whether iteration follows the given order, which a set does not guarantee
 */
public record Constants(List<String> elements, boolean ordered) implements KnownObject {

  /** Larger sets have too many orders. */
  private static final int MOST_IN_ANY_ORDER = 3;

  public Constants {
    elements = List.copyOf(elements);
  }

  /** Every order in which iteration may return the elements; none if there are too many. */
  public List<List<String>> orders() {
    if (ordered) {
      return List.of(elements);
    }
    return elements.size() <= MOST_IN_ANY_ORDER ? orders(elements) : List.of();
  }

  private static List<List<String>> orders(List<String> elements) {
    if (elements.isEmpty()) {
      return List.of(List.of());
    }
    List<List<String>> orders = new ArrayList<>();
    for (String first : elements) {
      List<String> others = new ArrayList<>(elements);
      others.removeAll(Collections.singleton(first));
      for (List<String> rest : orders(others)) {
        List<String> order = new ArrayList<>(List.of(first));
        order.addAll(rest);
        orders.add(order);
      }
    }
    return orders;
  }
}
