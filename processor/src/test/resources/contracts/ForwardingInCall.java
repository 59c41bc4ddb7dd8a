package contracts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import k2.K2Metrics;
import org.metricdef.LabelKeys;
import org.metricdef.Labels;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;

/** What a facade may do: forward while the call lasts, and labels or a copy at any time. */
class ForwardingInCall {

  static void send(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {}

  static void sendLabels(@MetricName(K2Metrics.class) String name, @MetricLabels Labels labels) {}

  private final List<Runnable> queue = new ArrayList<>();

  void inStatements(
      boolean often, @MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    if (often) {
      for (int i = 0; i < 3; i++) {
        send(name, labels);
      }
    }
    synchronized (queue) {
      try {
        send(name, labels);
      } catch (IllegalStateException e) {
        send(name, labels);
      } finally {
        send(name, labels);
      }
    }
    int sent = switch (name) {
      case "binance_reconnects_total" -> {
        send(name, labels);
        yield 1;
      }
      default -> 0;
    };
    queue.subList(0, sent).clear();
  }

  void inLambdas(
      List<String> hosts,
      Optional<String> host,
      Map<String, String> others,
      @MetricName(K2Metrics.class) String name,
      @MetricLabels Map<String, String> labels) {
    hosts.forEach(each -> send(name, labels));
    List.of("a", "b").forEach(each -> send(name, labels));
    host.ifPresent(each -> send(name, labels));
    others.forEach((key, value) -> send(name, labels));
    hosts.stream().filter(each -> !each.isEmpty()).forEach(each -> send(name, labels));
    IntStream.range(0, 3).forEach(each -> send(name, labels));
    new ArrayList<>(List.of(1)).forEach(each -> send(name, labels));
  }

  void inHelpers(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    helper(name, labels);
    facade(name, labels);
    generic(name, labels);
    BiConsumer<String, Map<String, String>> function = (n, l) -> send(n, l);
    function.accept(name, labels);
  }

  void inHelpersToo(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    helper(name, labels);
  }

  void helperOfAnother() {
    helper("binance_reconnects_total", Map.of("reason", "x"));
  }

  /** Two facades and a caller that is none share it. */
  private static void helper(String name, Map<String, String> labels) {
    send(name, labels);
  }

  private static void facade(
      @MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    send(name, labels);
  }

  private static <M extends Map<String, String>> void generic(
      @MetricName(K2Metrics.class) String name, @MetricLabels M labels) {
    send(name, labels);
  }

  void aliases(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    Map<String, String> same = labels;
    String alsoName = name;
    send(alsoName, same);
    send(name, Objects.requireNonNull(labels));
    send(name, Collections.unmodifiableMap(labels));
    send(name, (Map<String, String>) labels);
  }

  /** A name without labels. */
  static void bare(@MetricName(K2Metrics.class) String name) {}

  void bareToo(@MetricName(K2Metrics.class) String name) {
    bare(name);
    send(name, Map.of());
    queue.add(() -> bare(name));
  }

  // Labels are immutable, so they may be forwarded at any time.

  Runnable labelsLater(@MetricName(K2Metrics.class) String name, @MetricLabels Labels labels) {
    queue.add(() -> sendLabels(name, labels));
    class Later implements Runnable {
      @Override
      public void run() {
        sendLabels(name, labels);
      }
    }
    queue.add(new Later());
    return () -> queue.add(() -> sendLabels(name, labels));
  }

  void inLocalClass(@MetricName(K2Metrics.class) String name, @MetricLabels Labels labels) {
    class Sender {
      void send() {
        sendLabels(name, labels);
      }
    }
    new Sender().send();
  }

  // A copy that is made while the call lasts may be forwarded at any time.

  void copiesLater(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    Map<String, String> copy = Map.copyOf(labels);
    queue.add(() -> send(name, copy));
    Map<String, String> mutable = new HashMap<>(labels);
    queue.add(() -> send(name, mutable));
    Map<String, String> view = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    queue.add(() -> send(name, view));
    Labels immutable = Labels.copyOf(labels);
    queue.add(() -> sendLabels(name, immutable));
    Map<String, String> filled = new HashMap<>();
    filled.putAll(labels);
    queue.add(() -> send(name, filled));
    queue.add(new Runnable() {
      @Override
      public void run() {
        send(name, copy);
      }
    });
  }

  void copiesInHelper(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    Map<String, String> copy = copied(labels);
    queue.add(() -> send(name, copy));
  }

  private static Map<String, String> copied(Map<String, String> labels) {
    return new HashMap<>(labels);
  }

  Runnable copiesInCondition(
      boolean later, @MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    if (later) {
      Map<String, String> copy = Map.copyOf(labels);
      return () -> send(name, copy);
    }
    send(name, labels);
    return () -> {};
  }

  /** What is done with a copy does not matter to another one. */
  void changesOneCopy(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    Map<String, String> copy = new HashMap<>(labels);
    Map<String, String> more = new HashMap<>(labels);
    more.put("more", "x");
    queue.add(() -> send(name, copy));
    send(name, labels);
  }

  // An interface's method that a lambda or a class implements.

  interface Facade {
    void inc(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels);
  }

  Facade direct() {
    return (n, l) -> send(n, l);
  }

  Facade copying() {
    return (n, l) -> {
      Map<String, String> copy = Map.copyOf(l);
      queue.add(() -> send(n, copy));
    };
  }

  Facade ofClass(Facade next) {
    return new Facade() {
      @Override
      public void inc(String n, Map<String, String> l) {
        next.inc(n, l);
        Map<String, String> copy = Map.copyOf(l);
        queue.add(() -> next.inc(n, copy));
      }
    };
  }

  private Facade factory(Facade next) {
    return (n, l) -> next.inc(n, l);
  }

  void factories(Facade next) {
    factory(next).inc("binance_reconnects_total", Map.of("reason", "x"));
    factory(next).inc("binance_messages_received_total", Map.of("symbol", "x"));
  }

  // A map whose keys a contract states keeps them for life, on both sides.

  void contract(K2Metrics metrics, @LabelKeys("reason") Map<String, String> labels) {
    queue.add(() -> send("binance_reconnects_total", labels));
  }
}
