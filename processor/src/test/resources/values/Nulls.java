package values;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executor;
import k2.K2Facade;
import k2.K2Metrics;
import org.metricdef.LabelKeys;
import org.metricdef.Labels;

/** Values that are null on a path that is known. */
class Nulls {

  @interface Nullable {}

  private record Trade(@Nullable String symbol, String side) {}

  private final K2Metrics metrics;
  private final K2Facade facade;
  private final String zone = System.getenv("ZONE");
  @Nullable private String venue;
  private String state;
  private String kind = null;

  Nulls(K2Metrics metrics, K2Facade facade) {
    this.metrics = metrics;
    this.facade = facade;
  }

  private void count(String symbol) {
    metrics.binanceMessagesReceivedTotal().increment(Labels.of("symbol", symbol)); // error: null at Nulls.java:89, through 'symbol' (Nulls.java:37), added at Nulls.java:38 (Labels.of)
  }

  @Nullable
  private String maybe() {
    return "x".repeat(2);
  }

  @Nullable
  String overridable() {
    return "x";
  }

  void literal(boolean known, String symbol) {
    metrics.binanceMessagesReceivedTotal().increment(Labels.of("symbol", null)); // error: [null-label-value] k2_binance_messages_received_total: 'symbol' may be null; the call throws, because a label value cannot be null
    metrics.binanceMessagesReceivedTotal().increment(Labels.of("symbol", known ? symbol : null)); // error: [null-label-value]
    metrics.binanceMessagesReceivedTotal().increment(Labels.of("symbol", "x").with("symbol", (String) null)); // error: [null-label-value]
    Map<String, String> labels = new HashMap<>();
    labels.put("symbol", null);
    facade.increment("binance_messages_received_total", labels); // error: null at Nulls.java:56, added at Nulls.java:56 (put)
    labels.put("symbol", symbol);
    facade.increment("binance_messages_received_total", labels);
  }

  void variable(boolean known, List<String> symbols) {
    String symbol = null;
    for (String each : symbols) {
      symbol = each;
    }
    metrics.binanceMessagesReceivedTotal().increment(Labels.of("symbol", symbol)); // error: null at Nulls.java:63
    if (known) {
      symbol = "x";
    } else {
      symbol = "y";
    }
    metrics.binanceMessagesReceivedTotal().increment(Labels.of("symbol", symbol));
  }

  void libraries(Map<Integer, String> names, Exception e, Properties settings, BufferedReader in) throws IOException {
    Labels labels = Labels.of("symbol", "x");
    metrics.binanceMessagesReceivedTotal().increment(labels.with("symbol", names.get(7))); // error: 'symbol' may be null if the map has no such key
    metrics.binanceMessagesReceivedTotal().increment(labels.with("symbol", System.getProperty("symbol"))); // error: may be null if the property is not set
    metrics.binanceMessagesReceivedTotal().increment(labels.with("symbol", settings.getProperty("symbol"))); // error: may be null
    metrics.binanceMessagesReceivedTotal()
        .increment( // warning: 'symbol' gets the free text of an exception
            labels.with("symbol", e.getMessage())); // error: may be null for an exception without a message
    metrics.binanceMessagesReceivedTotal().increment(labels.with("symbol", zone)); // error: System.getenv("ZONE") at Nulls.java:27, added at Nulls.java:84
  }

  void helpers(Trade trade) {
    count("x");
    count(null);
    metrics.binanceMessagesReceivedTotal().increment(Labels.of("symbol", maybe()));
    metrics.binanceMessagesReceivedTotal().increment(Labels.of("symbol", overridable())); // error: overridable() at Nulls.java:91
    metrics.binanceMessagesReceivedTotal().increment(Labels.of("symbol", find("x"))); // error: null at Nulls.java:99
  }

  private static String find(String name) {
    if (name.length() > 2) {
      return name;
    }
    return null;
  }

  void declared(@Nullable String symbol, String other, Trade trade) {
    metrics.binanceMessagesReceivedTotal().increment(Labels.of("symbol", symbol)); // error: 'symbol' may be null, as @Nullable states
    metrics.binanceMessagesReceivedTotal().increment(Labels.of("symbol", venue)); // error: [null-label-value]
    metrics.binanceMessagesReceivedTotal().increment(Labels.of("symbol", trade.symbol())); // error: [null-label-value]
    metrics.binanceMessagesReceivedTotal().increment(Labels.of("symbol", trade.side()));
    metrics.binanceMessagesReceivedTotal().increment(Labels.of("symbol", other));
  }

  void handler(BufferedReader in) {
    String symbol = null;
    try {
      symbol = String.valueOf(in.readLine().length());
      metrics.binanceMessagesReceivedTotal().increment(Labels.of("symbol", symbol));
    } catch (IOException e) {
      metrics.binanceMessagesReceivedTotal().increment(Labels.of("symbol", symbol)); // error: [null-label-value]
    }
  }

  void whenIsNotFollowed() {
    metrics.binanceMessagesReceivedTotal().increment(Labels.of("symbol", state));
    metrics.binanceMessagesReceivedTotal().increment(Labels.of("symbol", kind));
    state = null;
  }

  // What is made sure of.

  void checked(@Nullable String symbol, Map<Integer, String> names, Exception e, Trade trade, Executor executor) {
    Labels labels = Labels.of("symbol", "x");
    if (symbol != null) {
      metrics.binanceMessagesReceivedTotal().increment(labels.with("symbol", symbol));
      executor.execute(() -> metrics.binanceMessagesReceivedTotal().increment(labels.with("symbol", symbol)));
    } else {
      metrics.binanceMessagesReceivedTotal().increment(labels.with("symbol", symbol)); // error: [null-label-value]
    }
    metrics.binanceMessagesReceivedTotal().increment(labels.with("symbol", symbol == null ? "none" : symbol));
    metrics.binanceMessagesReceivedTotal().increment(labels.with("symbol", null != symbol ? symbol : "none"));
    metrics.binanceMessagesReceivedTotal().increment(labels.with("symbol", !(symbol == null) && !symbol.isBlank() ? symbol : "none"));
    metrics.binanceMessagesReceivedTotal().increment(labels.with("symbol", symbol == null || symbol.isBlank() ? "none" : symbol));
    metrics.binanceMessagesReceivedTotal().increment(labels.with("symbol", Objects.requireNonNullElse(symbol, "none")));
    metrics.binanceMessagesReceivedTotal().increment(labels.with("symbol", Objects.toString(symbol, "none")));
    metrics.binanceMessagesReceivedTotal().increment(labels.with("symbol", Objects.toString(symbol, null))); // error: [null-label-value]
    metrics.binanceMessagesReceivedTotal().increment(labels.with("symbol", String.valueOf(symbol)));
    metrics.binanceMessagesReceivedTotal().increment(labels.with("symbol", "" + symbol));
    metrics.binanceMessagesReceivedTotal().increment(labels.with("symbol", Optional.ofNullable(symbol).orElse("none")));
    metrics.binanceMessagesReceivedTotal().increment(labels.with("symbol", Optional.ofNullable(symbol).orElse(null))); // error: [null-label-value]
    metrics.binanceMessagesReceivedTotal().increment(labels.with("symbol", names.getOrDefault(7, "none")));
    metrics.binanceMessagesReceivedTotal().increment(labels.with("symbol", names.containsKey(7) ? names.get(7) : "none"));
    metrics.binanceMessagesReceivedTotal().increment(labels.with("symbol", names.get(7) != null ? names.get(7) : "none"));
    metrics.binanceMessagesReceivedTotal().increment(labels.with("symbol", names.get(8) != null ? names.get(7) : "none")); // error: [null-label-value]
    metrics.binanceMessagesReceivedTotal().increment(labels.with("symbol", trade.symbol() == null ? "none" : trade.symbol()));
    metrics.binanceMessagesReceivedTotal().increment(labels.with("symbol", venue == null ? "none" : this.venue));
    metrics.binanceMessagesReceivedTotal().increment(labels.with("symbol", Objects.nonNull(symbol) ? symbol : "none"));
    metrics.binanceMessagesReceivedTotal().increment(labels.with("symbol", "x".equals(symbol) ? symbol : "none"));
    metrics.binanceMessagesReceivedTotal().increment(labels.with("symbol", "x".equals(symbol) ? "none" : symbol)); // error: [null-label-value]
    metrics.binanceMessagesReceivedTotal().increment(labels.with("symbol", isKnown(symbol) ? symbol : "none"));
    metrics.binanceMessagesReceivedTotal().increment(labels.with("symbol", Objects.requireNonNull(symbol)));
    Object object = names.get(7);
    metrics.binanceMessagesReceivedTotal().increment(labels.with("symbol", object instanceof String known ? known : "none"));
  }

  private static boolean isKnown(String symbol) {
    return symbol != null && symbol.length() > 2;
  }

  void early(@Nullable String symbol) {
    if (symbol == null) {
      return;
    }
    metrics.binanceMessagesReceivedTotal().increment(Labels.of("symbol", symbol));
  }

  void replaced(@Nullable String symbol) {
    if (symbol == null) {
      symbol = "none";
    }
    metrics.binanceMessagesReceivedTotal().increment(Labels.of("symbol", symbol));
    if (venue == null) {
      venue = "none";
    }
    metrics.binanceMessagesReceivedTotal().increment(Labels.of("symbol", venue));
    venue = System.getenv("VENUE");
    metrics.binanceMessagesReceivedTotal().increment(Labels.of("symbol", venue)); // error: [null-label-value]
  }

  void thrown(@Nullable String symbol, @Nullable String other) {
    if (symbol == null || other == null) {
      throw new IllegalArgumentException("no symbol");
    }
    metrics.binanceMessagesReceivedTotal().increment(Labels.of("symbol", symbol));
    metrics.binanceMessagesReceivedTotal().increment(Labels.of("symbol", other));
  }

  void loops(List<Map<Integer, String>> all, BufferedReader in) throws IOException {
    for (Map<Integer, String> names : all) {
      String symbol = names.get(7);
      if (symbol == null) {
        continue;
      }
      metrics.binanceMessagesReceivedTotal().increment(Labels.of("symbol", symbol));
    }
    String line = null;
    while (line == null) {
      line = all.get(0).get(1);
    }
    metrics.binanceMessagesReceivedTotal().increment(Labels.of("symbol", line));
    String read;
    while ((read = all.get(0).get(1)) != null) {
      metrics.binanceMessagesReceivedTotal().increment(Labels.of("symbol", read));
    }
    metrics.binanceMessagesReceivedTotal().increment(Labels.of("symbol", read)); // error: [null-label-value]
    String last;
    do {
      last = all.get(0).get(1);
    } while (last == null);
    metrics.binanceMessagesReceivedTotal().increment(Labels.of("symbol", last));
  }

  void named(@Nullable String symbol, boolean wanted) {
    boolean known = symbol != null;
    metrics.binanceMessagesReceivedTotal().increment(Labels.of("symbol", known ? symbol : "none"));
    boolean usable = wanted && known;
    if (!usable) {
      return;
    }
    metrics.binanceMessagesReceivedTotal().increment(Labels.of("symbol", symbol));
  }

  void reassigned(@Nullable String symbol, boolean wanted) {
    boolean known = symbol != null;
    known = wanted;
    metrics.binanceMessagesReceivedTotal().increment(Labels.of("symbol", known ? symbol : "none")); // error: [null-label-value]
  }

  void collections(@Nullable String symbol, Map<Integer, String> names) {
    List<String> all = new ArrayList<>();
    all.add("x");
    for (String each : all) {
      metrics.binanceMessagesReceivedTotal().increment(Labels.of("symbol", each));
    }
    metrics.binanceMessagesReceivedTotal().increment(Labels.of("symbol", Optional.ofNullable(symbol).map(names::get).orElse("none")));
    List<String> some = new ArrayList<>();
    some.add(names.get(7));
    metrics.binanceMessagesReceivedTotal().increment(Labels.of("symbol", some.get(0))); // error: names.get(7) at Nulls.java
  }

  void computed(@Nullable String symbol) {
    Map<String, String> labels = new HashMap<>();
    labels.put("symbol", symbol);
    labels.compute("symbol", (key, value) -> value == null ? "none" : value);
    facade.increment("binance_messages_received_total", labels); // error: [label-keys-unproven]
    Map<String, String> others = new HashMap<>();
    others.put("symbol", symbol);
    others.putIfAbsent("symbol", "none");
    facade.increment("binance_messages_received_total", others);
  }

  void dereferenced(@Nullable String symbol) {
    String upper = symbol.toUpperCase();
    metrics.binanceMessagesReceivedTotal().increment(Labels.of("symbol", upper));
    metrics.binanceMessagesReceivedTotal().increment(Labels.of("symbol", symbol));
  }

  void asserted(Map<Integer, String> names) {
    String symbol = names.get(7);
    Objects.requireNonNull(symbol);
    metrics.binanceMessagesReceivedTotal().increment(Labels.of("symbol", symbol));
  }

  void handover(@Nullable String symbol) {
    underContract(Labels.of("symbol", symbol)); // error: [null-label-value]
  }

  void underContract(@LabelKeys("symbol") Labels labels) {
    metrics.binanceMessagesReceivedTotal().increment(labels);
  }
}
