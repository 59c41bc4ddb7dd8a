package org.metricdef.processor.library;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.metricdef.processor.flow.Call;
import org.metricdef.processor.flow.CallModel;
import org.metricdef.processor.flow.KeyFilter;
import org.metricdef.processor.flow.Keys;
import org.metricdef.processor.flow.Value;
import org.metricdef.processor.flow.Value.View;

/** Key sets, values and entries of a label map, which change the map, and streams of them, which do not. */
public final class ViewsModel implements CallModel {

  @Override
  public Optional<Value> evaluate(Call call) {
    return call.owner().startsWith("java.util.")
            && call.receiver().orElse(null) instanceof View view
        ? Optional.of(evaluate(call, view))
        : Optional.empty();
  }

  private static Value evaluate(Call call, View view) {
    switch (call.name()) {
      case "contains",
          "containsAll",
          "size",
          "isEmpty",
          "forEach",
          "toArray",
          "equals",
          "hashCode",
          "toString" -> {
        // These leave the map as it is.
      }
      case "stream" -> {
        return view;
      }
      case "sorted" -> {
        return view;
      }
      case "filter" -> {
        return filtered(call, view);
      }
      case "collect" -> {
        return KeyTests.mapsToItself(call, view.of())
            ? call.keysOf(view.map())
                .map(keys -> call.allocate(filtered(call, keys, view.filter())))
                .orElseGet(Value.Nothing::new)
            : call.unknown(
                "it is collected in a way that is not supported",
                "filter by one constant key and collect with toMap, or use without()");
      }
      case "clear" -> call.update(view.map(), keys -> keys.cleared(call.place()));
      case "remove" -> removeOne(call, view);
      case "removeIf" -> change(call, view, KeyTests.of(call, view.of()).map(KeyFilter::negate));
      case "removeAll" ->
        change(call, view, constants(call).map(KeyFilter::only).map(KeyFilter::negate));
      case "retainAll" -> change(call, view, constants(call).map(KeyFilter::only));
      default -> {
        if (!call.owner().startsWith("java.util.stream.")) {
          call.escape(
              view,
              call.loss(
                  "'%s' on a view of it may change it".formatted(call.name()),
                  "change the map itself with put and remove, or work on a copy of the view"));
        }
      }
    }
    return call.unknown("it is not a label map");
  }

  /** A stream of the pairs that pass. */
  private static Value filtered(Call call, View view) {
    KeyFilter filter = KeyTests.of(call, view.of()).orElseGet(KeyFilter::unclear);
    return new View(view.map(), view.of(), view.filter().and(filter));
  }

  private static void removeOne(Call call, View view) {
    if (view.of() == View.Of.KEYS) {
      call.update(view.map(), keys -> Pairs.remove(call, keys, 0));
    } else {
      call.update(view.map(), keys -> keys.unsure(call.place()));
    }
  }

  /** Only the keys that pass stay in the map; any of them may go where that is not known. */
  private static void change(Call call, View view, Optional<KeyFilter> stay) {
    call.update(
        view.map(),
        keys -> stay.map(filter -> filtered(call, keys, filter))
            .orElseGet(() -> keys.unsure(call.place())));
  }

  private static Keys filtered(Call call, Keys keys, KeyFilter filter) {
    return filter.apply(keys).filteredOutOf(keys, call.place());
  }

  /** The argument's elements, if it holds constants; keys only are compared with them. */
  private static Optional<Set<String>> constants(Call call) {
    boolean ofKeys = call.receiver().orElse(null) instanceof View view && view.of() == View.Of.KEYS;
    return ofKeys
        ? call.constants(call.argument(0)).map(constants -> new HashSet<>(constants.elements()))
        : Optional.empty();
  }
}
