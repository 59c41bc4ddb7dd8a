package flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import k2.K2Facade;

/**
 * An operand that is evaluated and not yet used keeps its own object, even if the same code creates
 * a younger one in between.
 */
class Operands {

  private static final Map<String, String> SYMBOL = Map.of("symbol", "x");
  private static Map<String, String> kept = new HashMap<>(SYMBOL);

  void argument(K2Facade metrics, List<String> turns) {
    Map<String, String> labels = new HashMap<>(SYMBOL);
    for (String turn : turns) {
      replaced(metrics, labels, labels = new HashMap<>(SYMBOL));
      labels.put("turn", turn);
    }
  }

  private static void replaced(
      K2Facade metrics, Map<String, String> old, Map<String, String> fresh) {
    metrics.increment("binance_messages_received_total", old); // error: 'turn' may be passed
    metrics.increment("binance_messages_received_total", fresh);
  }

  void argumentOfConstructor(K2Facade metrics, List<String> turns) {
    Map<String, String> labels = new HashMap<>(SYMBOL);
    for (String turn : turns) {
      new Replacing(metrics, labels, labels = new HashMap<>(SYMBOL));
      labels.put("turn", turn);
    }
  }

  private static final class Replacing {
    Replacing(K2Facade metrics, Map<String, String> old, Map<String, String> fresh) {
      metrics.increment("binance_messages_received_total", old); // error: 'turn' may be passed
    }
  }

  void receiver(K2Facade metrics, List<String> turns) {
    Map<String, String> labels = new HashMap<>(SYMBOL);
    for (String turn : turns) {
      Map<String, String> old = labels;
      labels.merge("turn", text(labels = new HashMap<>(SYMBOL)), (one, other) -> one);
      metrics.increment("binance_messages_received_total", old); // error: 'turn' may be passed
    }
  }

  private static String text(Map<String, String> labels) {
    return "x";
  }

  void elementOfArray(K2Facade metrics, List<String> turns) {
    Map<String, String>[] box = newBox();
    Map<String, String> labels = new HashMap<>(SYMBOL);
    for (String turn : turns) {
      box[0] = first(labels, labels = new HashMap<>(SYMBOL));
      labels.put("turn", turn);
      metrics.increment("binance_messages_received_total", box[0]); // error: 'turn' may be passed
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String>[] newBox() {
    return new Map[] {new HashMap<>(SYMBOL)};
  }

  private static Map<String, String> first(Map<String, String> one, Map<String, String> other) {
    return one;
  }

  void resultOfSwitch(K2Facade metrics, List<String> turns) {
    Map<String, String> labels = new HashMap<>(SYMBOL);
    for (String turn : turns) {
      Map<String, String> old =
          switch (turn) {
            default -> {
              Map<String, String> before = labels;
              labels = new HashMap<>(SYMBOL);
              yield before;
            }
          };
      labels.put("turn", turn);
      metrics.increment("binance_messages_received_total", old); // error: 'turn' may be passed
    }
  }

  void returnedBeforeFinally(K2Facade metrics, int turns) {
    metrics.increment("binance_messages_received_total", returned(turns)); // error: 'turn' may be passed
  }

  private static Map<String, String> returned(int turns) {
    Map<String, String> old = new HashMap<>(SYMBOL);
    for (int i = 0; ; i++) {
      try {
        if (i == turns) {
          return old;
        }
      } finally {
        old = new HashMap<>(SYMBOL);
        if (i < turns) {
          old.put("turn", "x");
        }
      }
    }
  }

  void sharedOnOneBranch(K2Facade metrics, boolean keep) {
    Map<String, String> labels = new HashMap<>(SYMBOL);
    afterKept(metrics, labels, keep ? (kept = labels) : null);
  }

  private static void afterKept(K2Facade metrics, Map<String, String> labels, Object other) {
    kept.put("kept", "x");
    metrics.increment("binance_messages_received_total", labels); // error: 'kept' may be passed
  }

  private static Map<String, String> stored = new HashMap<>(SYMBOL);

  void sharedByTheFunctionOfTheCall(K2Facade metrics, boolean store) {
    Map<String, String> labels = new HashMap<>(SYMBOL);
    labels.computeIfAbsent("stored", key -> {
      if (store) {
        stored = labels;
      }
      return "x";
    });
    metrics.increment("binance_messages_received_total", stored); // error: 'stored' may be passed
  }

  void resource(K2Facade metrics, List<String> turns) throws Exception {
    Map<String, String> labels = new HashMap<>(SYMBOL);
    for (String turn : turns) {
      try (AutoCloseable first = closing(metrics, labels, labels = new HashMap<>(SYMBOL))) {
        labels.put("turn", turn);
      }
    }
  }

  private static AutoCloseable closing(
      K2Facade metrics, Map<String, String> old, Map<String, String> fresh) {
    metrics.increment("binance_messages_received_total", old); // error: 'turn' may be passed
    return () -> {};
  }

  private static final Function<Map<String, String>, Map<String, String>> ADDS = labels -> {
    Map<String, String> more = new HashMap<>(labels);
    more.put("more", "x");
    return more;
  };
  private static final Function<Map<String, String>, Map<String, String>> COPIES =
      labels -> new HashMap<>(labels);

  void oneOfTwoFunctions(K2Facade metrics, boolean more) {
    Map<String, String> labels = new HashMap<>(SYMBOL);
    for (int i = 0; i < 3; i++) {
      Function<Map<String, String>, Map<String, String>> next = more ? ADDS : COPIES;
      metrics.increment("binance_messages_received_total", labels); // error: 'more' may be passed
      labels = next.apply(labels);
    }
  }

  // Everyday code beside it stays proven.

  void replacesBySameKeys(K2Facade metrics, List<String> turns) {
    Map<String, String> labels = new HashMap<>(SYMBOL);
    for (String turn : turns) {
      labels = first(labels, labels = new HashMap<>(SYMBOL));
      metrics.increment("binance_messages_received_total", labels);
    }
  }

  void twoNewMapsInOneCall(K2Facade metrics, List<String> turns) {
    for (String turn : turns) {
      Map<String, String> labels = merged(new HashMap<>(), symbol(new HashMap<>(), turn));
      metrics.increment("binance_messages_received_total", labels);
    }
  }

  private static Map<String, String> merged(Map<String, String> one, Map<String, String> other) {
    one.putAll(other);
    return one;
  }

  private static Map<String, String> symbol(Map<String, String> labels, String symbol) {
    labels.put("symbol", symbol);
    return labels;
  }

  void oneOfTwoFunctionsThatAddTheSame(K2Facade metrics, boolean more) {
    Function<Map<String, String>, Map<String, String>> next = more
        ? labels -> symbol(labels, "x")
        : labels -> symbol(labels, "y");
    metrics.increment("binance_messages_received_total", next.apply(new HashMap<>()));
  }

  void newMapOfSupplier(K2Facade metrics, List<String> turns) {
    for (String turn : turns) {
      Map<String, String> labels =
          Optional.<Map<String, String>>empty().orElseGet(() -> new HashMap<>());
      labels.put("symbol", turn);
      metrics.increment("binance_messages_received_total", labels);
    }
  }

  void collected(K2Facade metrics, List<String> turns) {
    List<Map<String, String>> all = new ArrayList<>();
    for (String turn : turns) {
      all.add(symbol(new HashMap<>(SYMBOL), turn));
    }
    all.forEach(labels -> metrics.increment("binance_messages_received_total", labels));
  }
}
