package flow;

import io.prometheus.client.CollectorRegistry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import k2.K2Facade;
import k2.K2Metrics;
import org.metricdef.Counter;
import org.metricdef.LabelKeys;
import org.metricdef.Labels;

/** Static initializers run in the order of the source. Code that they run may read later fields. */
final class StaticOrder {

  private static final K2Facade FACADE = new K2Facade(new CollectorRegistry());
  private static final String NAME = "binance_messages_received_total";

  private static K2Metrics metrics() {
    return null;
  }

  private static void count(String key) {
    Map<String, String> labels = new HashMap<>();
    labels.put(key, "x");
    FACADE.increment(NAME, labels); // error: field 'KEY' is assigned after
  }

  private static final class ByBlock {
    private static final String KEY;

    static {
      go();
      KEY = "symbol";
    }

    static void go() {
      count(KEY);
    }
  }

  private static final class OfLabels {
    private static final Object FIRST = go();
    private static final Labels BASE = Labels.of("reason", "x");

    static Object go() {
      metrics().binanceReconnectsTotal().increment(BASE); // error: field 'BASE' is assigned after
      return "";
    }
  }

  private static final class ByConstructor {
    static final ByConstructor INSTANCE = new ByConstructor();
    private static final Labels BASE = Labels.of("reason", "x");

    ByConstructor() {
      metrics().binanceReconnectsTotal().increment(BASE); // error: field 'BASE' is assigned after
    }
  }

  private enum ByEnumConstant {
    ONE;

    private static final Labels BASE = Labels.of("reason", "x");

    ByEnumConstant() {
      go();
    }

    static void go() {
      metrics().binanceReconnectsTotal().increment(BASE); // error: field 'BASE' is assigned after
    }
  }

  private enum ByConstantBody {
    ONE {
      @Override
      void go() {
        metrics().binanceReconnectsTotal().increment(base()); // error: field 'BASE' is assigned after
      }
    };

    private static final Labels BASE = Labels.of("reason", "x");

    ByConstantBody() {
      go();
    }

    static Labels base() {
      return BASE;
    }

    abstract void go();
  }

  private static final class ByOtherClass {
    private static final Object FIRST = Other.VALUE;
    private static final Labels BASE = Labels.of("reason", "x");

    static void go() {
      metrics().binanceReconnectsTotal().increment(BASE); // error: field 'BASE' is assigned after
    }

    private static final class Other {
      static final Object VALUE;

      static {
        go();
        VALUE = "";
      }
    }
  }

  private static class Superclass {
    static {
      Subclass.go();
    }
  }

  private static final class Subclass extends Superclass {
    private static final Labels BASE = Labels.of("reason", "x");

    static void go() {
      metrics().binanceReconnectsTotal().increment(BASE); // error: field 'BASE' is assigned after
    }
  }

  private interface ByInterface {
    Object FIRST = go();
    Labels BASE = Labels.of("reason", "x");

    static Object go() {
      metrics().binanceReconnectsTotal().increment(BASE); // error: field 'BASE' is assigned after
      return "";
    }
  }

  private static final class ByFunction {
    private static final Runnable LATER = ByFunction::go;

    static {
      run();
    }

    private static final Labels BASE = Labels.of("reason", "x");

    static void run() {
      LATER.run();
    }

    static void go() {
      metrics().binanceReconnectsTotal().increment(BASE); // error: field 'BASE' is assigned after
    }
  }

  private static final class ByLibrary {
    private static final Set<String> SORTED = new TreeSet<>(new Order());
    private static final Labels BASE = Labels.of("reason", "x");

    static final class Order implements Comparator<String> {
      @Override
      public int compare(String one, String other) {
        metrics().binanceReconnectsTotal().increment(BASE); // error: field 'BASE' is assigned after
        return 0;
      }
    }
  }

  private static final class ByLambdaAtOnce {
    static {
      Optional.of("x").ifPresent(text -> {
        metrics().binanceReconnectsTotal().increment(base()); // error: field 'BASE' is assigned after
      });
    }

    private static final Labels BASE = Labels.of("reason", "x");

    static Labels base() {
      return BASE;
    }
  }

  private static final class UnderContract {
    @LabelKeys("reason")
    private static final Labels BASE;

    static {
      go();
      BASE = Labels.of("reason", "x");
    }

    static void go() {
      metrics().binanceReconnectsTotal().increment(BASE); // error: field 'BASE' is assigned after
    }
  }

  private static final class OfAName {
    private static final Object FIRST = go();
    private static String name = "binance_messages_received_total";

    static Object go() {
      FACADE.increment(name, Map.of("symbol", "x")); // error: field 'name' is assigned after
      return "";
    }
  }

  private static final class ByRegisteredFunction {
    private static final class Registry {
      static Runnable registered;

      static void register() {
        registered = () -> Used.go();
      }
    }

    private static final class Used {
      static {
        Registry.registered.run();
      }

      private static final Labels BASE = Labels.of("reason", "x");

      static void go() {
        metrics().binanceReconnectsTotal().increment(BASE); // error: field 'BASE' is assigned after
      }
    }
  }

  private static final class ByHashCode {
    private static final Object STORED = new Stored();
    private static final int HASH = STORED.hashCode();
    private static final Labels BASE = Labels.of("reason", "x");

    private static final class Stored {
      @Override
      public int hashCode() {
        metrics().binanceReconnectsTotal().increment(BASE); // error: field 'BASE' is assigned after
        return 1;
      }
    }
  }

  // What is assigned first, and what the compiler replaces by its value, is never null.

  private static final class InOrder {
    private static final Labels BASE = Labels.of("reason", "x");
    private static final Object FIRST = go();

    static Object go() {
      metrics().binanceReconnectsTotal().increment(BASE);
      return "";
    }
  }

  private static final class CompileTimeConstant {
    private static final Object FIRST = go();
    private static final String KEY = "symbol";

    static Object go() {
      Map<String, String> labels = new HashMap<>();
      labels.put(KEY, "x");
      FACADE.increment(NAME, labels);
      return "";
    }
  }

  private static final class Singleton {
    private static final System.Logger LOG = System.getLogger(Singleton.class.getName());
    private static final Singleton INSTANCE = new Singleton();
    private static final Singleton BUILT = builder().build();
    private static final Labels BASE = Labels.of("reason", "x");

    static Builder builder() {
      return new Builder();
    }

    static final class Builder {
      Singleton build() {
        return new Singleton();
      }
    }

    static Singleton instance() {
      return INSTANCE;
    }

    void hit() {
      metrics().binanceReconnectsTotal().increment(BASE);
    }
  }

  private enum Kind {
    ONE("1"),
    TWO("2");

    private static final Map<String, Kind> BY_CODE = new HashMap<>();
    private static final Labels BASE = Labels.of("reason", "x");

    static {
      for (Kind each : values()) {
        BY_CODE.put(each.code, each);
      }
    }

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    void hit() {
      metrics().binanceReconnectsTotal().increment(BASE);
    }
  }

  private static final class Later {
    private static final Supplier<Labels> SUPPLIER = () -> base();
    private static final List<Runnable> RUNNABLES = new ArrayList<>();
    private static final Labels BASE = Labels.of("reason", "x");

    static Labels base() {
      return BASE;
    }

    static void hit() {
      RUNNABLES.add(Later::hit);
      metrics().binanceReconnectsTotal().increment(SUPPLIER.get());
    }
  }

  private static final class ByHolder {
    private static final class Holder {
      static final ByHolder INSTANCE = new ByHolder();
    }

    private static final Labels BASE = Labels.of("reason", "x");
    private final Labels own = BASE;

    static ByHolder get() {
      return Holder.INSTANCE;
    }

    void hit() {
      metrics().binanceReconnectsTotal().increment(own);
    }
  }

  /** A call on a handle that is null throws; it records no wrong labels. */
  private static final class OfAHandle {
    private static final Object FIRST = go();
    private static final K2Metrics METRICS = metrics();
    private static final Counter RECONNECTS = METRICS.binanceReconnectsTotal();

    static Object go() {
      METRICS.binanceReconnectsTotal().increment(Labels.of("reason", "x"));
      RECONNECTS.increment(Labels.of("reason", "x"));
      return "";
    }
  }
}
