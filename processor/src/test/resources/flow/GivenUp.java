package flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import k2.K2Facade;

/** Where the analysis does not see what runs, everything that was handed over escapes. */
final class GivenUp {

  private static final Map<String, String> SYMBOL = Map.of("symbol", "x");

  private final K2Facade metrics;

  GivenUp(K2Facade metrics) {
    this.metrics = metrics;
  }

  // A default method runs in place of the lambda.

  private interface Taker {
    void take(Map<String, String> labels);
  }

  private interface Greedy extends Taker {
    @Override
    default void take(Map<String, String> labels) {
      labels.put("extra", "x");
    }

    void other(Map<String, String> labels);
  }

  private interface Inherited extends Consumer<Map<String, String>> {
    @Override
    default void accept(Map<String, String> labels) {
      labels.put("extra", "x");
    }
  }

  private interface Overloaded extends Taker {
    @Override
    default void take(Map<String, String> labels) {
      labels.put("extra", "x");
    }

    void take(String text);
  }

  private static void nothing(Map<String, String> labels) {}

  void notTheLambda() {
    Map<String, String> labels = new HashMap<>(SYMBOL);
    Greedy greedy = all -> {};
    Taker taker = greedy;
    taker.take(labels);
    metrics.increment("binance_messages_received_total", labels); // error: [label-keys
  }

  void notTheReferencedMethod() {
    Map<String, String> labels = new HashMap<>(SYMBOL);
    Greedy greedy = GivenUp::nothing;
    Taker taker = greedy;
    taker.take(labels);
    metrics.increment("binance_messages_received_total", labels); // error: [label-keys
  }

  void notInTheAnonymousClass() {
    Map<String, String> labels = new HashMap<>(SYMBOL);
    Consumer<Map<String, String>> consumer = new Inherited() {};
    consumer.accept(labels);
    metrics.increment("binance_messages_received_total", labels); // error: [label-keys
  }

  void notTheOverloadInTheAnonymousClass() {
    Map<String, String> labels = new HashMap<>(SYMBOL);
    Taker taker = new Overloaded() {
      @Override
      public void take(String text) {}
    };
    taker.take(labels);
    metrics.increment("binance_messages_received_total", labels); // error: [label-keys
  }

  void calledByTheLibrary() {
    Map<String, String> labels = new HashMap<>(SYMBOL);
    List.of(labels).forEach(new Inherited() {});
    metrics.increment("binance_messages_received_total", labels); // error: [label-keys
  }

  void theLambdaItself() {
    Greedy greedy = all -> metrics.increment("binance_messages_received_total", all);
    greedy.other(SYMBOL);
    Consumer<Map<String, String>> consumer =
        all -> metrics.increment("binance_messages_received_total", all);
    consumer.accept(SYMBOL);
  }

  // One of several functions, not one after the other.

  void eitherFunction(boolean flag) {
    Map<String, String> labels = new HashMap<>(SYMBOL);
    Consumer<Map<String, String>> consumer =
        flag ? all -> all.put("extra", "x") : all -> all.remove("extra");
    consumer.accept(labels);
    metrics.increment("binance_messages_received_total", labels); // error: 'extra' may be passed
  }

  void eitherFunctionAddsIt(boolean flag) {
    Map<String, String> labels = new HashMap<>();
    Consumer<Map<String, String>> consumer =
        flag ? all -> all.put("symbol", "x") : all -> all.put("symbol", "y");
    consumer.accept(labels);
    metrics.increment("binance_messages_received_total", labels);
  }

  // The library calls a function that its table does not name.

  void functionOfAText() {
    Map<String, String> labels = new HashMap<>(SYMBOL);
    "extra".transform(key -> labels).put("extra", "x");
    metrics.increment("binance_messages_received_total", labels); // error: [label-keys
  }

  void textIsOnlyRead() {
    Map<String, String> labels = new HashMap<>(SYMBOL);
    System.out.printf("%s %s%n", labels, String.format("%s", labels));
    String text = new StringBuilder().append(labels).append(String.valueOf(labels)).toString();
    metrics.increment("binance_messages_received_total", labels);
    metrics.increment("binance_messages_received_total", Map.of("symbol", text));
  }

  // Calls that are too deep to be followed.

  void tooDeep() {
    Map<String, String> labels = new HashMap<>(SYMBOL);
    deep1(labels);
    metrics.increment("binance_messages_received_total", labels); // error: [label-keys
  }

  private static void deep1(Map<String, String> labels) {
    deep2(labels);
  }

  private static void deep2(Map<String, String> labels) {
    deep3(labels);
  }

  private static void deep3(Map<String, String> labels) {
    deep4(labels);
  }

  private static void deep4(Map<String, String> labels) {
    deep5(labels);
  }

  private static void deep5(Map<String, String> labels) {
    deep6(labels);
  }

  private static void deep6(Map<String, String> labels) {
    deep7(labels);
  }

  private static void deep7(Map<String, String> labels) {
    deep8(labels);
  }

  private static void deep8(Map<String, String> labels) {
    deep9(labels);
  }

  private static void deep9(Map<String, String> labels) {
    deep10(labels);
  }

  private static void deep10(Map<String, String> labels) {
    deep11(labels);
  }

  private static void deep11(Map<String, String> labels) {
    deep12(labels);
  }

  private static void deep12(Map<String, String> labels) {
    deep13(labels);
  }

  private static void deep13(Map<String, String> labels) {
    deep14(labels);
  }

  private static void deep14(Map<String, String> labels) {
    deep15(labels);
  }

  private static void deep15(Map<String, String> labels) {
    deep16(labels);
  }

  private static void deep16(Map<String, String> labels) {
    deep17(labels);
  }

  private static void deep17(Map<String, String> labels) {
    deep18(labels);
  }

  private static void deep18(Map<String, String> labels) {
    deep19(labels);
  }

  private static void deep19(Map<String, String> labels) {
    deep20(labels);
  }

  private static void deep20(Map<String, String> labels) {
    deep21(labels);
  }

  private static void deep21(Map<String, String> labels) {
    deep22(labels);
  }

  private static void deep22(Map<String, String> labels) {
    deep23(labels);
  }

  private static void deep23(Map<String, String> labels) {
    deep24(labels);
  }

  private static void deep24(Map<String, String> labels) {
    Optional.of(labels).ifPresent(all -> all.put("extra", "x"));
  }

  // Recursion.

  void recursive() {
    Map<String, String> one = new HashMap<>(SYMBOL);
    again(one, 2);
    metrics.increment("binance_messages_received_total", one); // error: [label-keys
    Map<String, String> two = new HashMap<>(SYMBOL);
    supplied(two, 2).put("extra", "x");
    metrics.increment("binance_messages_received_total", two); // error: [label-keys
  }

  private static void again(Map<String, String> labels, int times) {
    if (times > 0) {
      Optional.of(labels).ifPresent(all -> again(all, times - 1));
    } else {
      List.of(labels).forEach(all -> all.put("extra", "x"));
    }
  }

  private static Map<String, String> supplied(Map<String, String> labels, int times) {
    Supplier<Map<String, String>> supplier =
        () -> times > 0 ? supplied(labels, times - 1) : labels;
    return supplier.get();
  }

  // Functions that other code makes.

  void composed() {
    Map<String, String> labels = new HashMap<>(SYMBOL);
    UnaryOperator<Map<String, String>> same = all -> all;
    same.andThen(all -> all.put("extra", "x")).apply(labels);
    metrics.increment("binance_messages_received_total", labels); // error: [label-keys
    Map<String, String> other = new HashMap<>(SYMBOL);
    Function.<Map<String, String>>identity().apply(other).put("extra", "x");
    metrics.increment("binance_messages_received_total", other); // error: [label-keys
  }
}
