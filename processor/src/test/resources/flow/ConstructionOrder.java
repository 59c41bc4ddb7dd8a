package flow;

import io.prometheus.client.CollectorRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import k2.K2Facade;
import k2.K2Metrics;
import org.metricdef.Counter;
import org.metricdef.LabelKeys;
import org.metricdef.Labels;

/** Code that gets {@code this} from a constructor may read the fields that are assigned later. */
final class ConstructionOrder {

  private static final K2Facade FACADE = new K2Facade(new CollectorRegistry());
  private static final String NAME = "binance_messages_received_total";
  private static final List<Object> ALL = new ArrayList<>();

  private static K2Metrics metrics() {
    return null;
  }

  private static final class AsArgument {
    private final String key;

    AsArgument() {
      go(this);
      key = "symbol";
    }

    static void go(AsArgument early) {
      Map<String, String> labels = new HashMap<>();
      labels.put(early.key, "x");
      FACADE.increment(NAME, labels); // error: field 'key' is assigned after
    }
  }

  private static final class AsReceiver {
    private Labels labels;

    AsReceiver() {
      go();
      labels = Labels.of("reason", "x");
    }

    private void go() {
      metrics().binanceReconnectsTotal().increment(labels); // error: field 'labels' is assigned after
    }
  }

  private static final class InItsConstructor {
    private Labels labels;

    InItsConstructor() {
      metrics().binanceReconnectsTotal().increment(labels); // error: field 'labels' is assigned after
      labels = Labels.of("reason", "x");
    }
  }

  private static final class InInitializer {
    private final Object first = go();
    private final Labels labels = Labels.of("reason", "x");

    private Object go() {
      metrics().binanceReconnectsTotal().increment(this.labels); // error: field 'labels' is assigned after
      return "";
    }
  }

  private static class Base {
    Base() {
      hook();
    }

    void hook() {}
  }

  private static final class Derived extends Base {
    private final Labels labels = Labels.of("reason", "x");

    @Override
    void hook() {
      metrics().binanceReconnectsTotal().increment(labels); // error: field 'labels' is assigned after
    }
  }

  private static final class OfTheLibrary extends HashSet<String> {
    private final Labels labels;

    OfTheLibrary() {
      super(List.of("x"));
      labels = Labels.of("reason", "x");
    }

    @Override
    public boolean add(String text) {
      metrics().binanceReconnectsTotal().increment(labels); // error: field 'labels' is assigned after
      return true;
    }
  }

  private static final class InAList {
    private final Labels labels;

    InAList() {
      ALL.add(this);
      labels = Labels.of("reason", "x");
    }

    void go() {
      metrics().binanceReconnectsTotal().increment(labels); // error: field 'labels' is assigned after
    }
  }

  private static final class InAStaticField {
    private static InAStaticField last;
    private final Labels labels;

    InAStaticField(boolean fails) {
      last = this;
      if (fails) {
        throw new IllegalStateException();
      }
      labels = Labels.of("reason", "x");
    }

    static void go() {
      metrics().binanceReconnectsTotal().increment(last.labels); // error: field 'labels' is assigned after
    }
  }

  private static final class ByLambda {
    private final Labels labels;

    ByLambda(Executor executor) {
      executor.execute(() -> go());
      labels = Labels.of("reason", "x");
    }

    private void go() {
      metrics().binanceReconnectsTotal().increment(labels); // error: field 'labels' is assigned after
    }
  }

  private static final class ByStoredFunction {
    private final Supplier<String> function = this::go;
    private final String text = function.get();
    private final Labels labels = Labels.of("reason", "x");

    private String go() {
      metrics().binanceReconnectsTotal().increment(labels); // error: field 'labels' is assigned after
      return "";
    }
  }

  private static final class ByThread implements Runnable {
    private final Labels labels;

    ByThread() {
      new Thread(this).start();
      labels = Labels.of("reason", "x");
    }

    @Override
    public void run() {
      metrics().binanceReconnectsTotal().increment(labels); // error: field 'labels' is assigned after
    }
  }

  private static final class ByAnonymousClass {
    private final Object first = new Object() {
      private final Object inside = go();
    };
    private final Labels labels = Labels.of("reason", "x");

    private Object go() {
      metrics().binanceReconnectsTotal().increment(labels); // error: field 'labels' is assigned after
      return "";
    }
  }

  private static final class ByInnerClass {
    private final Labels labels;

    ByInnerClass() {
      for (String text : new Texts()) {
        ALL.add(text);
      }
      labels = Labels.of("reason", "x");
    }

    private final class Texts implements Iterable<String> {
      @Override
      public Iterator<String> iterator() {
        metrics().binanceReconnectsTotal().increment(labels); // error: field 'labels' is assigned after
        return List.of("x").iterator();
      }
    }
  }

  private static final class ByResource {
    private final Labels labels;

    ByResource() {
      try (Lock lock = new Lock()) {
        ALL.add("locked");
      }
      labels = Labels.of("reason", "x");
    }

    private final class Lock implements AutoCloseable {
      @Override
      public void close() {
        metrics().binanceReconnectsTotal().increment(labels); // error: field 'labels' is assigned after
      }
    }
  }

  private static final class ByHelper {
    private final Helper helper = new Helper(this);
    private final Labels labels;

    ByHelper() {
      helper.run();
      labels = Labels.of("reason", "x");
    }

    private static final class Helper {
      private final ByHelper owner;

      Helper(ByHelper owner) {
        this.owner = owner;
      }

      void run() {
        metrics().binanceReconnectsTotal().increment(owner.labels); // error: field 'labels' is assigned after
      }
    }
  }

  /** Others may know the holder already, so it must not get {@code this} early. */
  private static final class BySetter {
    private final Labels labels;

    BySetter(Holder holder) {
      holder.set(this);
      labels = Labels.of("reason", "x");
    }

    private static final class Holder {
      private BySetter owner;

      void set(BySetter owner) {
        this.owner = owner;
      }

      void run() {
        metrics().binanceReconnectsTotal().increment(owner.labels); // error: field 'labels' is assigned after
      }
    }
  }

  private interface Hooked {
    default void init() {
      hook();
    }

    void hook();
  }

  private static final class ByDefaultMethod implements Hooked {
    private final Labels labels;

    ByDefaultMethod() {
      init();
      labels = Labels.of("reason", "x");
    }

    @Override
    public void hook() {
      metrics().binanceReconnectsTotal().increment(labels); // error: field 'labels' is assigned after
    }
  }

  private static final class ByAlias {
    private final Labels labels;

    ByAlias() {
      Object self = this;
      if (self instanceof ByAlias early) {
        early.go();
      }
      labels = Labels.of("reason", "x");
    }

    private void go() {
      metrics().binanceReconnectsTotal().increment(labels); // error: field 'labels' is assigned after
    }
  }

  private static final class Finalized {
    private final Labels labels;

    Finalized(String text) {
      labels = Labels.of("reason", text.trim());
    }

    @Override
    @SuppressWarnings({"deprecation", "removal"})
    protected void finalize() {
      metrics().binanceReconnectsTotal().increment(labels); // error: field 'labels' is assigned after
    }
  }

  private static final class OnOnePath {
    private final Labels labels;

    OnOnePath(boolean now) {
      if (now) {
        labels = Labels.of("reason", "x");
        go();
      } else {
        go();
        labels = Labels.of("reason", "y");
      }
    }

    private void go() {
      metrics().binanceReconnectsTotal().increment(labels); // error: field 'labels' is assigned after
    }
  }

  private static final class InOneConstructor {
    private final Labels labels;

    InOneConstructor(Executor executor) {
      labels = Labels.of("reason", "x");
      Optional.of(this).ifPresent(InOneConstructor::go);
    }

    InOneConstructor() {
      Optional.of(this).ifPresent(InOneConstructor::go);
      labels = Labels.of("reason", "x");
    }

    void go() {
      metrics().binanceReconnectsTotal().increment(labels); // error: field 'labels' is assigned after
    }
  }

  private static final class AfterAnException {
    private final Labels labels;

    AfterAnException() {
      try {
        labels = Labels.of("reason", read("x"));
      } catch (IllegalStateException e) {
        go();
        throw e;
      }
    }

    private static String read(String text) {
      if (text.isEmpty()) {
        throw new IllegalStateException();
      }
      return text;
    }

    private void go() {
      metrics().binanceReconnectsTotal().increment(labels); // error: field 'labels' is assigned after
    }
  }

  private static Component component() {
    return new Component(Labels.of("reason", "x"));
  }

  private record Component(Labels labels) {
    Component {
      go(this);
    }

    static void go(Component early) {
      metrics().binanceReconnectsTotal().increment(early.labels()); // error: field 'labels' is assigned after
    }
  }

  private static final class UnderContract {
    @LabelKeys("reason")
    private final Labels labels;

    UnderContract() {
      go(this);
      labels = Labels.of("reason", "x");
    }

    static void go(UnderContract early) {
      metrics().binanceReconnectsTotal().increment(early.labels); // error: field 'labels' is assigned after
    }
  }

  /** Other classes may read this field and trust its contract. */
  static final class ForOthers {
    @LabelKeys("reason")
    final Labels labels;

    ForOthers() {
      System.out.println(this);
      labels = Labels.of("reason", "x"); // error: field 'labels' is assigned after
    }
  }

  /** Other classes may override the method that the constructor calls. */
  static class Extensible {
    private final Labels labels;

    Extensible() {
      hook();
      labels = Labels.of("reason", "x");
    }

    void hook() {}

    void go() {
      metrics().binanceReconnectsTotal().increment(labels); // error: field 'labels' is assigned after
    }
  }

  // What is assigned before, or what nobody reads early, is not null.

  private static final class Started {
    private final Labels labels;
    private final Thread thread;

    Started() {
      this.labels = Labels.of("reason", "x");
      this.thread = new Thread(this::run);
      thread.start();
    }

    private void run() {
      metrics().binanceReconnectsTotal().increment(labels);
    }
  }

  private static final class StartedTwice implements Runnable {
    private final Labels labels;

    StartedTwice(Executor executor) {
      this.labels = Labels.of("reason", "x");
      executor.execute(this);
    }

    StartedTwice() {
      this.labels = Labels.of("reason", "y");
      ALL.add(this);
    }

    @Override
    public void run() {
      metrics().binanceReconnectsTotal().increment(labels);
    }
  }

  private static final class StoredFunction {
    private final Runnable task = this::run;
    private final Runnable other = new Runnable() {
      @Override
      public void run() {
        StoredFunction.this.run();
      }
    };
    private final Labels labels;

    StoredFunction(Executor executor) {
      labels = Labels.of("reason", "x");
      executor.execute(task);
      executor.execute(other);
    }

    private void run() {
      metrics().binanceReconnectsTotal().increment(labels);
    }
  }

  private static final class Worker extends Thread {
    private final Labels labels;

    Worker() {
      super("worker");
      setDaemon(true);
      labels = Labels.of("reason", "x");
    }

    @Override
    public void run() {
      metrics().binanceReconnectsTotal().increment(labels);
    }
  }

  private static final class Checked {
    private final int size;
    private final Labels labels;
    private final String host;

    Checked(int size, String text) {
      this.size = size;
      check();
      if (text == null) {
        throw new IllegalArgumentException("no text for " + size);
      }
      this.host = host();
      this.labels = Labels.of("reason", clean(text));
    }

    Checked(Checked other) {
      this.size = other.size;
      this.host = other.host;
      this.labels = other.labels;
    }

    private void check() {
      if (size < 0) {
        throw new IllegalArgumentException("size " + size);
      }
    }

    private String host() {
      return getClass().getName() + size;
    }

    private static String clean(String text) {
      return text.trim();
    }

    void go() {
      metrics().binanceReconnectsTotal().increment(labels);
    }
  }

  private static final class WithWorker {
    private final Job job = new Job(this);
    private final Labels labels;

    WithWorker() {
      labels = Labels.of("reason", "x");
      job.run();
    }

    private static final class Job {
      private final WithWorker owner;

      Job(WithWorker owner) {
        this.owner = owner;
      }

      void run() {
        metrics().binanceReconnectsTotal().increment(owner.labels);
      }
    }
  }

  private abstract static class Template {
    final Labels base;

    Template(String text) {
      base = Labels.of("reason", text);
    }

    abstract void run();
  }

  private static final class Filled extends Template {
    private final Labels own;

    Filled() {
      super("x");
      own = base.with("reason", "y");
    }

    @Override
    void run() {
      metrics().binanceReconnectsTotal().increment(base);
      metrics().binanceReconnectsTotal().increment(own);
    }
  }

  private record Tags(String one, String two) {
    Tags {
      if (two.isEmpty()) {
        throw new IllegalArgumentException("empty after " + one);
      }
    }

    Labels labels() {
      return Labels.of("reason", one + two);
    }

    void go() {
      metrics().binanceReconnectsTotal().increment(labels());
    }
  }

  private static final class InASwitch {
    private final Labels labels;

    InASwitch(int mode) {
      switch (mode) {
        case 1:
          labels = Labels.of("reason", "x");
          break;
        default:
          labels = Labels.of("reason", "y");
      }
      go();
    }

    private void go() {
      metrics().binanceReconnectsTotal().increment(labels);
    }
  }

  /** A call on a handle that is null throws; it records no wrong labels. */
  private static final class OfAHandle {
    private final Counter reconnects;

    OfAHandle() {
      ALL.add(this);
      reconnects = metrics().binanceReconnectsTotal();
    }

    void go() {
      reconnects.increment(Labels.of("reason", "x"));
    }
  }
}
