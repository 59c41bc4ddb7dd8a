package flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import k2.K2Facade;

/** Java evaluates each expression once and from left to right, also where it assigns. */
class EvaluatedOnce {

  private static final String RECEIVED = "binance_messages_received_total";
  private static final String RECONNECTS = "binance_reconnects_total";
  private static final Map<String, String> SYMBOL = Map.of("symbol", "x");

  private static String[] both(String one, String other, String[] array) {
    return array;
  }

  private static final class Counted {
    private String text = "";
    private int count;
    private int[] counts = {0};
  }

  private static Counted counted(String one, String other) {
    return new Counted();
  }

  void arrayOfCompoundAssignment(K2Facade metrics, String[] array) {
    String now = "";
    String next = RECONNECTS;
    both(now = next, next = RECEIVED, array)[0] += "!";
    metrics.increment(now, SYMBOL); // error: 'reason' is missing
    metrics.increment(next, SYMBOL);
  }

  void arrayOfArrays(K2Facade metrics, String[] array) {
    String now = "";
    String next = RECONNECTS;
    new String[][] {both(now = next, next = RECEIVED, array)}[0][0] += "!";
    metrics.increment(now, SYMBOL); // error: 'reason' is missing
  }

  void fieldOfCompoundAssignment(K2Facade metrics) {
    String now = "";
    String next = RECONNECTS;
    counted(now = next, next = RECEIVED).text += "!";
    metrics.increment(now, SYMBOL); // error: 'reason' is missing
  }

  void increments(K2Facade metrics) {
    String now = "";
    String next = RECONNECTS;
    counted(now = next, next = RECEIVED).count++;
    metrics.increment(now, SYMBOL); // error: 'reason' is missing
    next = RECONNECTS;
    ++counted(now = next, next = RECEIVED).counts[0];
    metrics.increment(now, SYMBOL); // error: 'reason' is missing
  }

  void selectorOfSwitch(K2Facade metrics) {
    String now = "";
    String next = RECONNECTS;
    switch (now = next) {
      case RECONNECTS:
        next = RECEIVED;
        break;
      default:
    }
    metrics.increment(now, SYMBOL); // error: 'reason' is missing
  }

  void collectionOfLoop(K2Facade metrics) {
    String now = "";
    String next = RECONNECTS;
    for (String each : List.of(now = next, next = RECEIVED)) {
      System.out.println(each);
    }
    metrics.increment(now, SYMBOL); // error: 'reason' is missing
  }

  void oldValueComesFirst(K2Facade metrics) {
    String name = "binance_messages";
    name += name = "_received_total";
    metrics.increment(name, SYMBOL);
  }

  private static final class Key {
    private final String text = "x";
  }

  private static Key addTurn(Map<String, String> labels) {
    labels.put("turn", "x");
    return new Key();
  }

  void testOfFilter(K2Facade metrics, Map<String, String> none) {
    Map<String, String> labels = new HashMap<>(SYMBOL);
    long count = new HashMap<>(Map.<String, String>of())
        .entrySet().stream().filter(e -> !e.getKey().equals(addTurn(labels).text)).count();
    metrics.increment(RECEIVED, labels); // error: 'turn' may be passed
  }

  private static UnaryOperator<String> again = name -> name;

  /** The inner run of a lambda leaves the variables of the outer run alone. */
  void lambdaThatCallsItself(K2Facade metrics, Stream<String> names) {
    again = name -> {
      if (name.equals(RECEIVED)) {
        return name;
      }
      again.apply(RECEIVED);
      metrics.increment(name, SYMBOL); // error: the metric cannot be determined
      return name;
    };
    names.map(again).forEach(each -> {});
  }
}
