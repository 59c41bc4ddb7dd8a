package org.metricdef.processor.flow.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A list or set of constant strings that never changes.
 *
 * @param ordered whether they come in the order in which they were given, as those of a set need not
 */
public record Constants(List<String> elements, boolean ordered) implements KnownObject {

  /** Of larger sets there are too many orders. */
  private static final int MOST_IN_ANY_ORDER = 3;

  public Constants {
    elements = List.copyOf(elements);
  }

  /** Every order in which the elements may come; none where there are too many. */
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
