package contracts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import k2.K2Metrics;
import org.metricdef.Labels;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;

/** A caller may change its map after the call, so code that may run later may not forward it. */
class ForwardingLater {

  static void send(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {}

  static void sendLabels(@MetricName(K2Metrics.class) String name, @MetricLabels Labels labels) {}

  private final List<Runnable> queue = new ArrayList<>();
  private final Map<String, Runnable> latest = new HashMap<>();

  void queued(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    queue.add(() -> send(name, labels)); // error: this code may run after 'queued' has returned, and its caller may have changed 'labels' by then
  }

  void underKey(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    latest.put(name, () -> send(name, labels)); // error: may run after 'underKey' has returned
  }

  void computed(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    latest.computeIfAbsent(name, key -> () -> send(name, labels)); // error: may run after 'computed' has returned
  }

  void executed(
      ExecutorService executor,
      @MetricName(K2Metrics.class) String name,
      @MetricLabels Map<String, String> labels) {
    executor.execute(() -> send(name, labels)); // error: may run after 'executed' has returned
  }

  void submitted(
      ExecutorService executor,
      @MetricName(K2Metrics.class) String name,
      @MetricLabels Map<String, String> labels) {
    executor.submit((Callable<Void>) () -> {
      send(name, labels); // error: may run after 'submitted' has returned
      return null;
    });
  }

  void scheduled(
      ScheduledExecutorService timer,
      @MetricName(K2Metrics.class) String name,
      @MetricLabels Map<String, String> labels) {
    timer.schedule(() -> send(name, labels), 1, TimeUnit.SECONDS); // error: may run after 'scheduled' has returned
  }

  void thread(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    new Thread(() -> send(name, labels)).start(); // error: may run after 'thread' has returned
  }

  void threadClass(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    new Thread() {
      @Override
      public void run() {
        send(name, labels); // error: may run after 'threadClass' has returned
      }
    }.start();
  }

  void future(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    CompletableFuture.runAsync(() -> {}).thenRun(() -> send(name, labels)); // error: may run after 'future' has returned
  }

  Runnable returned(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    return () -> send(name, labels); // error: may run after 'returned' has returned
  }

  Supplier<Runnable> nested(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    return () -> () -> send(name, labels); // error: may run after 'nested' has returned
  }

  Runnable anonymous(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    return new Runnable() {
      @Override
      public void run() {
        send(name, labels); // error: may run after 'anonymous' has returned
      }
    };
  }

  Runnable ofField(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    return new Runnable() {
      private final Map<String, String> kept = labels;

      @Override
      public void run() {
        send(name, kept); // error: 'name' and 'labels' may come from different calls of 'ofField'
      }
    };
  }

  Runnable localClass(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    class Later implements Runnable {
      @Override
      public void run() {
        send(name, labels); // error: may run after 'localClass' has returned
      }
    }
    return new Later();
  }

  Iterable<String> iterable(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    return () -> {
      send(name, labels); // error: may run after 'iterable' has returned
      return List.of("a").iterator();
    };
  }

  Iterator<String> iterator(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return true;
      }

      @Override
      public String next() {
        send(name, labels); // error: may run after 'iterator' has returned
        return name;
      }
    };
  }

  Stream<Integer> peeked(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    return Stream.of(1).peek(each -> send(name, labels)); // error: may run after 'peeked' has returned
  }

  Stream<Integer> mapped(
      Stream<Integer> numbers,
      @MetricName(K2Metrics.class) String name,
      @MetricLabels Map<String, String> labels) {
    return numbers.map(each -> {
      send(name, labels); // error: may run after 'mapped' has returned
      return each;
    });
  }

  Stream<Integer> generated(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    return Stream.generate(() -> {
      send(name, labels); // error: may run after 'generated' has returned
      return 1;
    });
  }

  /** The collection is a class of its own, which may keep the function. */
  void eachOf(
      Iterable<String> lazy,
      @MetricName(K2Metrics.class) String name,
      @MetricLabels Map<String, String> labels) {
    lazy.forEach(each -> send(name, labels)); // error: may run after 'eachOf' has returned
  }

  void inLambdaOfHelper(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    later(name, labels);
  }

  private void later(String name, Map<String, String> labels) {
    queue.add(() -> send(name, labels)); // error: may run after 'inLambdaOfHelper' has returned
  }

  void alias(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    Map<String, String> same = labels;
    queue.add(() -> send(name, same)); // error: may run after 'alias' has returned
  }

  void view(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    Map<String, String> same = java.util.Collections.unmodifiableMap(labels);
    queue.add(() -> send(name, same)); // error: may run after 'view' has returned
  }

  private Object lastBox = new Object();

  /** The object of a local class may come from an earlier call, with what that call captured. */
  void boxOfAnotherCall(@MetricName(K2Metrics.class) String name, @MetricLabels Labels labels) {
    class Box {
      Labels get() {
        return labels;
      }

      Box again() {
        return new Box();
      }
    }
    Box before = lastBox instanceof Box ? (Box) lastBox : new Box();
    lastBox = new Box();
    sendLabels(name, before.get()); // error: 'name' and 'labels' may come from different calls
    sendLabels(name, before.again().get()); // error: 'name' and 'labels' may come from different calls
  }

  void pattern(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    if (labels instanceof HashMap<String, String> same) {
      queue.add(() -> send(name, same)); // error: may run after 'pattern' has returned
    }
  }

  void aliasOfHelper(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    Map<String, String> same = itself(labels);
    queue.add(() -> send(name, same)); // error: may run after 'aliasOfHelper' has returned
  }

  private static Map<String, String> itself(Map<String, String> labels) {
    return labels;
  }

  void copyOnOnePath(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    Map<String, String> copy = labels.isEmpty() ? labels : Map.copyOf(labels);
    queue.add(() -> send(name, copy)); // error: may run after 'copyOnOnePath' has returned
  }

  void inLambdaThatRunsAtOnce(
      List<String> hosts,
      @MetricName(K2Metrics.class) String name,
      @MetricLabels Map<String, String> labels) {
    hosts.forEach(each -> queue.add(() -> send(name, labels))); // error: may run after 'inLambdaThatRunsAtOnce' has returned
  }

  Iterator<String> filtered(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    return Stream.of("a")
        .filter(each -> {
          send(name, labels); // error: may run after 'filtered' has returned
          return true;
        })
        .iterator();
  }

  // A copy that is made too late.

  void copiedTooLate(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    queue.add(() -> send(name, new HashMap<>(labels))); // error: may run after 'copiedTooLate' has returned
  }

  void copiedTooLateInVariable(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    queue.add(() -> {
      Map<String, String> copy = Map.copyOf(labels);
      send(name, copy); // error: may run after 'copiedTooLateInVariable' has returned
    });
  }

  void labelsTooLate(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    queue.add(() -> sendLabels(name, Labels.copyOf(labels))); // error: may run after 'labelsTooLate' has returned
  }

  // A copy that is changed.

  void copyGetsKey(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    Map<String, String> copy = new HashMap<>(labels);
    queue.add(() -> send(name, copy)); // error: these labels did not come with 'name'
    copy.put("reason", "x");
  }

  void copyLosesKey(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    Map<String, String> copy = new TreeMap<>(labels);
    copy.remove("reason");
    queue.add(() -> send(name, copy)); // error: these labels did not come with 'name'
  }

  void copyLosesKeyThroughView(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    Map<String, String> copy = new TreeMap<>(labels);
    copy.keySet().retainAll(List.of("reason"));
    send(name, copy); // error: these labels did not come with 'name'
  }

  void copyLosesKeyLater(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    Map<String, String> copy = new HashMap<>(labels);
    queue.add(() -> copy.remove("reason"));
    queue.add(() -> send(name, copy)); // error: these labels did not come with 'name'
  }

  void emptyOnOnePath(
      boolean any, @MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    Map<String, String> copy = new HashMap<>();
    if (any) {
      copy.putAll(labels);
    }
    send(name, copy); // error: these labels did not come with 'name'
  }

  void copyIsShared(
      Consumer<Map<String, String>> other,
      @MetricName(K2Metrics.class) String name,
      @MetricLabels Map<String, String> labels) {
    Map<String, String> copy = new HashMap<>(labels);
    queue.add(() -> send(name, copy)); // error: these labels did not come with 'name'
    other.accept(copy);
  }

  private Map<String, String> lastCopy = Map.of();
  private String lastName = "";
  private Labels lastLabels = Labels.empty();
  private Map<String, String> lastMap = Map.of();

  void copyIsInField(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    Map<String, String> before = lastCopy;
    lastCopy = new HashMap<>(labels);
    send(name, before); // error: cannot prove that the labels fit
  }

  // The name of one call and the labels of another.

  void fields(@MetricName(K2Metrics.class) String name, @MetricLabels Labels labels) {
    lastName = name;
    lastLabels = labels;
  }

  void flush() {
    sendLabels(lastName, lastLabels); // error: cannot prove that the labels fit
  }

  void fieldOfMap(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    lastMap = labels;
    send(name, lastMap); // error: cannot prove that the labels fit
  }

  void collected(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    List<Map<String, String>> all = new ArrayList<>();
    all.add(labels);
    queue.add(() -> send(name, all.get(0))); // error: 'name' and 'labels' may come from different calls
  }

  void supplied(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    Supplier<Map<String, String>> live = () -> labels;
    queue.add(() -> send(name, live.get())); // error: 'name' and 'labels' may come from different calls
  }

  void curried(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    Function<Map<String, String>, Runnable> make = given -> () -> send(name, given); // error: may run after 'curried' has returned
    queue.add(make.apply(labels));
  }

  private record Call(String name, Labels labels) {}

  private final List<Call> calls = new ArrayList<>();

  void recorded(@MetricName(K2Metrics.class) String name, @MetricLabels Labels labels) {
    calls.add(new Call(name, labels));
    for (Call call : calls) {
      sendLabels(call.name(), call.labels()); // error: 'name' and 'labels' may come from different calls
    }
  }

  void crossed(
      @MetricName(K2Metrics.class) String name,
      @MetricLabels Labels labels,
      Optional<Labels> others) {
    Recorder inner = (otherName, otherLabels) -> {
      sendLabels(name, otherLabels); // error: these labels did not come with 'name'
      sendLabels(otherName, labels); // error: these labels did not come with 'otherName'
      sendLabels(otherName, otherLabels);
    };
    others.ifPresent(each -> inner.record("binance_reconnects_total", Labels.of("reason", "x")));
  }

  interface Recorder {
    void record(@MetricName(K2Metrics.class) String name, @MetricLabels Labels labels);
  }

  /** A private facade that calls itself with the name of the call around. */
  private static void again(
      @MetricName(K2Metrics.class) String name, @MetricLabels Labels labels, String before) {
    if (before != null) {
      sendLabels(before, labels); // error: the metric cannot be determined
    }
    again("binance_reconnects_total", Labels.of("reason", "x"), name);
  }

  private static String recursive(
      String name, Map<String, String> labels, String before, int depth) {
    send(before, labels); // error: 'name' and 'labels' may come from different calls
    return depth == 0 ? name : recursive(name, labels, name, depth - 1);
  }

  void recurses(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    recursive(name, labels, name, 1);
  }

  // An interface's method that a lambda implements.

  interface Facade {
    void inc(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels);
  }

  Facade lambda() {
    return (n, l) -> queue.add(() -> send(n, l)); // error: this code may run after 'inc' has returned, and its caller may have changed 'l' by then
  }

  Facade anonymousFacade() {
    return new Facade() {
      @Override
      public void inc(String n, Map<String, String> l) {
        queue.add(() -> send(n, l)); // error: may run after 'inc' has returned
      }
    };
  }

  // The map is changed or handed to other code before it is forwarded.

  void loses(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    labels.remove("reason"); // error: must keep its keys
    send(name, labels);
  }

  void losesInHelper(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    drop(labels);
    send(name, labels);
  }

  private static void drop(Map<String, String> labels) {
    labels.keySet().remove("reason"); // error: must keep its keys
  }

  void losesLater(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    queue.add(() -> labels.clear()); // error: must keep its keys
    send(name, labels);
  }

  void losesFinally(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    try {
      send(name, labels);
    } finally {
      labels.put("reason", "x"); // error: must keep its keys
      send(name, labels);
    }
  }

  void handedOver(
      Consumer<Map<String, String>> other,
      @MetricName(K2Metrics.class) String name,
      @MetricLabels Map<String, String> labels) {
    other.accept(labels); // error: must keep its keys
    send(name, labels);
  }

  void iteratorRemoves(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    Iterator<String> keys = labels.keySet().iterator();
    keys.next();
    keys.remove(); // error: must keep its keys
    send(name, labels);
  }

  // Another name, or other labels, on some path.

  void renamedOnOnePath(
      boolean other, @MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    String sent = other ? "binance_reconnects_total" : name;
    send(sent, labels); // error: cannot prove that k2_binance_reconnects_total is given exactly reason
  }

  void relabelledOnOnePath(
      boolean other, @MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    if (other) {
      labels = Map.of("reason", "x");
    }
    send(name, labels); // error: these labels did not come with 'name'
  }
}
