package contracts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.ListIterator;
import java.util.Objects;
import java.util.stream.Stream;
import k2.K2Metrics;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;

/** Facades that take keys and values in turn. */
abstract class PairFacades {

  static void inc(@MetricName(K2Metrics.class) String name, @MetricLabels String... pairs) {}

  static void add(@MetricName(K2Metrics.class) String name, @MetricLabels String[] pairs, double by) {}

  static final String TOPIC = "top" + "ic";
  private static final String[] CONSTANT = {"error_type", "x", "consumer_group", "y"};
  static final String[] SEEN_BY_ALL = {"reason", "x"};

  // The keys stand in the call.

  void calls(String value) {
    inc("consumer_errors_total", "error_type", value, "consumer_group", "y");
    inc("consumer_errors_total", "consumer_group", value, "error_type", "y");
    inc("binance_reconnect_delay_seconds");
    inc("k2_binance_reconnects_total", "reason", value + 1);
    inc("binance_reconnects_total"); // error: [label-keys] k2_binance_reconnects_total takes reason; 'reason' is missing
    inc("binance_reconnects_total", "raeson", value); // error: 'raeson' is not one of them, and 'reason' is missing
    inc("consumer_errors_total", "error_type", value); // error: [label-keys] k2_consumer_errors_total takes error_type, consumer_group; 'consumer_group' is missing
    inc("consumer_errors_total", value, "error_type", "y", "consumer_group"); // error: [label-keys] k2_consumer_errors_total takes error_type, consumer_group; 'y' is not one of them
    inc("binance_reconnects_total", "reason"); // error: keys and values stand in turn, and the last of 1 elements has no value
    inc("binance_reconnects_total", "reason", value, "reason", value); // error: the key of '"reason"' stands there twice
    inc("no_such_total", "reason", value); // error: [unknown-metric]
  }

  void choice(boolean often, String value) {
    inc("binance_reconnects_total", often ? "reason" : "error_type", value); // error: [label-keys-unproven]
    inc(
        often ? "binance_message_errors_total" : "binance_connection_errors_total",
        "error_type",
        value);
  }

  // An array that is passed as such.

  void arrays(String value) {
    inc("consumer_errors_total", CONSTANT);
    inc("consumer_errors_total", new String[] {"error_type", value, "consumer_group", "y"});
    String[] pairs = {"reason", value};
    String[] same = pairs;
    inc("binance_reconnects_total", pairs);
    inc("binance_reconnects_total", same);
    add("binance_reconnects_total", pairs, 2);
    inc("binance_reconnects_total", pairs.clone());
    inc("binance_reconnects_total", pairs[0], value);
    inc("binance_reconnects_total", pairs[1], value); // error: the key 'pairs[1]' is not a known constant
    inc("binance_reconnects_total", new String[] {"raeson", value}); // error: 'raeson' is not one of them
    inc("binance_reconnects_total", new String[] {"reason"}); // error: [label-keys-unproven]
    inc("binance_reconnects_total", SEEN_BY_ALL); // error: other classes can get it through field 'SEEN_BY_ALL'
  }

  void unknownArrays(String[] given, int length, String value) {
    inc("binance_reconnects_total", given); // error: [label-keys-unproven]
    String[] filled = new String[length];
    for (int i = 0; i < length; i++) {
      filled[i] = value + i;
    }
    inc("binance_reconnects_total", filled); // error: [label-keys-unproven]
    inc("binance_reconnects_total", Stream.of("x", "reason").skip(1).toArray(String[]::new)); // error: [label-keys-unproven]
    inc("binance_reconnects_total", (String[]) null); // error: it is null
    inc("binance_reconnects_total", null); // error: may be the array or an element of it
  }

  void oneOfTwo(boolean full, String value) {
    String[] pairs = full
        ? new String[] {"error_type", value, "consumer_group", "y"}
        : new String[] {"error_type", value};
    inc("consumer_errors_total", pairs); // error: 'consumer_group' may be missing
  }

  // An array that changes before it is passed.

  void element(String value) {
    String[] pairs = {"reason", value};
    pairs[0] = value;
    inc("binance_reconnects_total", pairs); // error: an element of it changes
  }

  void elementOfAlias(String value) {
    String[] pairs = {"reason", value};
    String[] same = pairs;
    same[0] += value;
    inc("binance_reconnects_total", pairs); // error: an element of it changes
  }

  void elementOfElement(String value) {
    String[] pairs = {"reason", value};
    String[][] all = {pairs};
    all[0][0] = value;
    inc("binance_reconnects_total", pairs); // error: [label-keys-unproven]
  }

  void elementAsObject(String value) {
    String[] pairs = {"reason", value};
    Object[] objects = pairs;
    objects[0] = value;
    inc("binance_reconnects_total", pairs); // error: an element of it changes
  }

  void view(String value) {
    String[] pairs = {"reason", value};
    Arrays.asList(pairs).set(0, value);
    inc("binance_reconnects_total", pairs); // error: an element of it changes
  }

  void reversedView(String value) {
    String[] pairs = {"reason", value};
    Collections.reverse(Arrays.asList(pairs));
    inc("binance_reconnects_total", pairs); // error: it is passed to 'Collections.reverse', which may change it
  }

  void iteratorOfView(String value) {
    String[] pairs = {"reason", value};
    ListIterator<String> iterator = Arrays.asList(pairs).listIterator();
    iterator.next();
    iterator.set(value);
    inc("binance_reconnects_total", pairs); // error: [label-keys-unproven]
  }

  void libraries(String value) {
    String[] filled = {"reason", value};
    Arrays.fill(filled, value);
    inc("binance_reconnects_total", filled); // error: an element of it changes
    String[] sorted = {"reason", value};
    Arrays.sort(sorted);
    inc("binance_reconnects_total", sorted); // error: [label-keys-unproven]
    String[] target = {"reason", value};
    List.of(value, value).toArray(target);
    inc("binance_reconnects_total", target); // error: [label-keys-unproven]
    String[] copied = {"reason", value};
    System.arraycopy(sorted, 0, copied, 0, 2);
    inc("binance_reconnects_total", copied); // error: [label-keys-unproven]
  }

  void parts(String value) {
    String[] pairs = {"reason", value, "symbol", value};
    inc("binance_reconnects_total", Arrays.copyOf(pairs, 2)); // error: [label-keys-unproven]
    inc("binance_reconnects_total", Arrays.copyOfRange(pairs, 1, 3)); // error: [label-keys-unproven]
  }

  void inHelper(String value) {
    String[] pairs = {"reason", value};
    change(pairs, value);
    inc("binance_reconnects_total", pairs); // error: an element of it changes
  }

  private static void change(String[] pairs, String value) {
    pairs[0] = value;
  }

  void inLambda(String value) {
    String[] pairs = {"reason", value};
    Runnable change = () -> pairs[0] = value;
    inc("binance_reconnects_total", pairs); // error: an element of it changes
    Objects.requireNonNull(change).run();
  }

  void inHandler(String value) {
    String[] pairs = {"reason", value};
    try {
      pairs[0] = value;
      throw new IllegalStateException();
    } catch (IllegalStateException e) {
      inc("binance_reconnects_total", pairs); // error: an element of it changes
    }
  }

  void inLoop(List<String> values) {
    String[] pairs = {"reason", "x"};
    for (String value : values) {
      inc("binance_reconnects_total", pairs); // error: [label-keys-unproven]
      pairs[0] = value;
    }
  }

  void eachInLoop(List<String> values) {
    for (String value : values) {
      String[] pairs = {"reason", value};
      inc("binance_reconnects_total", pairs);
      pairs[0] = value;
    }
  }

  void copyChanges(String value) {
    String[] pairs = {"reason", value};
    String[] copy = pairs.clone();
    copy[0] = value;
    inc("binance_reconnects_total", pairs);
    inc("binance_reconnects_total", copy); // error: an element of it changes
  }

  void kept(List<String[]> all, String value) {
    String[] pairs = {"reason", value};
    all.add(pairs);
    inc("binance_reconnects_total", pairs); // error: it is passed to 'List.add', which may change it
    List<String[]> own = new ArrayList<>();
    String[] more = {"reason", value};
    own.add(more);
    own.get(0)[0] = value;
    inc("binance_reconnects_total", more); // error: an element of it changes
  }

  void keptAndLeftAlone(String value) {
    List<String[]> own = new ArrayList<>();
    String[] pairs = {"reason", value};
    own.add(pairs);
    inc("binance_reconnects_total", pairs);
    inc("binance_reconnects_total", own.get(0));
  }

  // A forwarder of the class's own.

  private void count(String name, String... pairs) {
    inc(name, pairs);
  }

  void forwarders(String value) {
    count("binance_reconnects_total", "reason", value);
    count("binance_messages_received_total", "symbol", value);
  }
}
