package flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import k2.K2Facade;

/** What stands in place of a value that is not there. */
class InPlaceOfNull {

  private static final String RECEIVED = "binance_messages_received_total";
  private static final Map<String, String> NONE = Map.of("symbol", "none");

  private final K2Facade metrics;
  private final Map<String, Map<String, String>> known = new HashMap<>();
  private final Map<String, Map<String, String>> withNull = new HashMap<>();
  private final Map<String, List<Map<String, String>>> batches = new HashMap<>();

  InPlaceOfNull(K2Facade metrics) {
    this.metrics = metrics;
    known.put("BTCUSDT", Map.of("symbol", "BTCUSDT"));
    withNull.put("BTCUSDT", Map.of("symbol", "BTCUSDT"));
    withNull.put("ETHUSDT", null);
  }

  void optionals(String symbol) {
    metrics.increment(RECEIVED, Optional.ofNullable(known.get(symbol)).orElse(NONE));
    metrics.increment(RECEIVED, Optional.ofNullable(known.get(symbol)).orElseGet(() -> NONE));
    metrics.increment(RECEIVED, Optional.ofNullable(known.get(symbol)).orElseThrow());
    metrics.increment(
        RECEIVED,
        Optional.ofNullable(known.get(symbol)).orElseThrow(() -> new IllegalArgumentException()));
    metrics.increment(
        RECEIVED, Optional.ofNullable(known.get(symbol)).or(() -> Optional.of(NONE)).get());
    metrics.increment(
        RECEIVED, Optional.ofNullable(symbol).map(each -> known.get(each)).orElse(NONE));
    Optional.ofNullable(known.get(symbol))
        .ifPresentOrElse(
            labels -> metrics.increment(RECEIVED, labels),
            () -> metrics.increment(RECEIVED, NONE));
    Stream.ofNullable(known.get(symbol)).forEach(labels -> metrics.increment(RECEIVED, labels));
  }

  void objects(String symbol) {
    metrics.increment(RECEIVED, Objects.requireNonNull(known.get(symbol)));
    metrics.increment(RECEIVED, Objects.requireNonNullElse(known.get(symbol), NONE));
    metrics.increment(RECEIVED, Objects.requireNonNullElseGet(known.get(symbol), () -> NONE));
    metrics.increment(RECEIVED, known.getOrDefault(symbol, NONE));
  }

  void wrongDefaults(String symbol) {
    Map<String, String> other = Map.of("other", "x");
    metrics.increment(RECEIVED, Optional.ofNullable(known.get(symbol)).orElse(other)); // error: 'other' may be passed
    metrics.increment(RECEIVED, Optional.ofNullable(known.get(symbol)).orElse(null)); // error: it is null
    metrics.increment(RECEIVED, Optional.ofNullable(known.get(symbol)).orElseGet(() -> other)); // error: 'other' may be passed
    metrics.increment( // error: 'other' may be passed
        RECEIVED, Optional.ofNullable(known.get(symbol)).or(() -> Optional.of(other)).get());
    metrics.increment(RECEIVED, Objects.requireNonNullElse(known.get(symbol), other)); // error: 'other' may be passed
    metrics.increment(RECEIVED, Objects.requireNonNullElseGet(known.get(symbol), () -> other)); // error: 'other' may be passed
    metrics.increment(RECEIVED, known.getOrDefault(symbol, null)); // error: it is null
  }

  void nullIsAValue(String symbol) {
    metrics.increment(RECEIVED, withNull.getOrDefault(symbol, NONE)); // error: it is null
    metrics.increment(RECEIVED, Optional.ofNullable(withNull.get(symbol)).orElse(NONE));
  }

  void unknownOrNot(Map<String, String> others, Supplier<Map<String, String>> foreign) {
    metrics.increment(RECEIVED, Objects.requireNonNullElse(others, NONE)); // error: cannot prove
    metrics.increment(RECEIVED, Objects.requireNonNullElseGet(NONE, foreign)); // error: cannot prove
  }

  void optionalOfUnknown(Map<String, String> others) {
    metrics.increment(RECEIVED, Optional.ofNullable(others).orElse(NONE)); // error: cannot prove
  }

  void sameMap(String symbol) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    Optional.ofNullable(known.get(symbol)).orElse(labels).put("other", "x");
    metrics.increment(RECEIVED, labels); // error: 'other' may be passed
    Map<String, String> more = new HashMap<>(Map.of("symbol", "x"));
    Objects.requireNonNullElseGet(known.get(symbol), () -> more).put("other", "x");
    metrics.increment(RECEIVED, more); // error: 'other' may be passed
  }

  void oneOfTwoRuns(Optional<String> symbol) {
    Map<String, String> labels = new HashMap<>();
    Optional<String> copy = Optional.ofNullable(symbol.orElse(null));
    copy.ifPresentOrElse(
        each -> labels.put("symbol", each), () -> labels.put("symbol", "none"));
    metrics.increment(RECEIVED, labels);
    copy.ifPresentOrElse(each -> labels.remove("symbol"), () -> labels.put("symbol", "none"));
    metrics.increment(RECEIVED, labels); // error: 'symbol' may be missing
  }

  void textOrNull(boolean flag, Map<String, String> given) {
    String key = flag ? "symbol" : null;
    Map<String, String> labels = new HashMap<>();
    labels.put(Optional.ofNullable(key).orElse("symbol"), "x");
    metrics.increment(RECEIVED, labels); // error: cannot prove
    int[] numbers = new int[1];
    Integer number = numbers[0];
    Map<String, String> counted = new HashMap<>();
    Optional.ofNullable(number).ifPresent(each -> counted.put("number" + each, "x"));
    counted.put("symbol", "x");
    metrics.increment(RECEIVED, counted); // error: cannot prove
  }

  void arrays() {
    Map<?, ?>[][] rows = new Map<?, ?>[1][1];
    metrics.increment(RECEIVED, Optional.ofNullable(rows[0]).map(each -> Map.of("other", "x")).orElse(NONE)); // error: 'other' may be passed
  }

  void calledOnNull(String symbol) {
    batches.computeIfAbsent(symbol, key -> new ArrayList<>()).add(Map.of("symbol", symbol));
    batches.get(symbol).forEach(labels -> metrics.increment(RECEIVED, labels));
    for (Map<String, String> labels : batches.get(symbol)) {
      metrics.increment(RECEIVED, labels);
    }
    Map<String, String> counted = new HashMap<>();
    try {
      batches.get(symbol + "x").clear();
      counted.put("symbol", symbol);
    } catch (NullPointerException e) {
      counted.put("other", symbol);
    }
    metrics.increment(RECEIVED, counted); // error: 'other' may be passed
  }
}
