package flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import k2.K2Facade;

/** Streams and optionals that other code made: their elements are unknown, their results are not. */
class Pipelines {

  private static final String RECEIVED = "binance_messages_received_total";

  private final K2Facade facade;
  private Stream<String> kept;

  Pipelines(K2Facade facade) {
    this.facade = facade;
  }

  private static Map<String, String> labels() {
    Map<String, String> labels = new HashMap<>();
    labels.put("symbol", "x");
    return labels;
  }

  void mapped(Stream<String> symbols) {
    symbols
        .map(symbol -> Map.of("symbol", symbol))
        .forEach(labels -> facade.increment(RECEIVED, labels));
  }

  void mappedElementsOfAList(List<String> symbols) {
    symbols.stream()
        .filter(symbol -> !symbol.isEmpty())
        .map(symbol -> Map.of("symbol", symbol))
        .forEach(labels -> facade.increment(RECEIVED, labels));
  }

  void optional(Optional<String> symbol) {
    facade.increment(
        RECEIVED, symbol.map(each -> Map.of("symbol", each)).orElse(Map.of("symbol", "none")));
  }

  void elements(Stream<Map<String, String>> all) {
    all.forEach(labels -> facade.increment(RECEIVED, labels)); // error: cannot prove
  }

  void optionalOfOthers(Optional<Map<String, String>> all) {
    facade.increment(RECEIVED, all.orElse(Map.of("symbol", "none"))); // error: cannot prove
  }

  void otherKeysIfPresent(Optional<String> symbol) {
    facade.increment( // error: 'other' may be passed
        RECEIVED, symbol.map(each -> Map.of("other", each)).orElse(Map.of("symbol", "none")));
  }

  void sameMapIfEmpty(Optional<Map<String, String>> others) {
    Map<String, String> labels = labels();
    others.orElse(labels).put("other", "x");
    facade.increment(RECEIVED, labels); // error: 'other' may be passed
  }

  void sameMapIfPresent(Optional<String> symbol) {
    Map<String, String> labels = labels();
    symbol.map(each -> labels).get().put("other", "x");
    facade.increment(RECEIVED, labels); // error: 'other' may be passed
  }

  void addedOnlyIfPresent(Optional<String> symbol) {
    Map<String, String> labels = new HashMap<>();
    symbol.ifPresent(each -> labels.put("symbol", each));
    facade.increment(RECEIVED, labels); // error: 'symbol' is missing on some paths
  }

  void runsLater(Stream<String> symbols) {
    Map<String, String> labels = labels();
    kept = symbols.peek(symbol -> labels.put("other", symbol));
    facade.increment(RECEIVED, labels); // error: 'other' may be passed
  }

  void changedBeforeItRuns(Stream<String> symbols) {
    Map<String, String> labels = labels();
    Stream<Map<String, String>> stream = symbols.map(symbol -> labels);
    labels.put("other", "x");
    stream.forEach(each -> facade.increment(RECEIVED, each)); // error: 'other' may be passed
  }

  void changedOnTheWay(Stream<String> symbols) {
    symbols
        .map(symbol -> labels())
        .peek(labels -> labels.put("other", "x"))
        .forEach(labels -> facade.increment(RECEIVED, labels)); // error: 'other' may be passed
  }

  void moreInTheList(Stream<String> symbols) {
    List<Map<String, String>> all =
        symbols.map(symbol -> Map.of("symbol", symbol)).collect(Collectors.toList());
    all.add(Map.of("other", "x"));
    all.forEach(labels -> facade.increment(RECEIVED, labels)); // error: 'other' may be passed
  }

  void givenToOthers(Stream.Builder<Map<String, String>> others) {
    Map<String, String> labels = labels();
    others.add(labels);
    facade.increment(RECEIVED, labels); // error: cannot prove
  }
}
