package early_reads;

import org.metricdef.Labels;
import shop.ShopMetrics;

/** Fields that code reads before they are assigned. */
class Example {

  private static ShopMetrics metrics() {
    return null;
  }

  static final class ByConstructor {
    private final Labels labels;

    ByConstructor() {
      go(this);
      labels = Labels.of("country", "NL");
    }

    static void go(ByConstructor early) {
      metrics().visitsTotal().increment(early.labels);
    }
  }

  static class Base {
    Base() {
      hook();
    }

    void hook() {}
  }

  static final class BySuperclass extends Base {
    private final Labels labels = Labels.of("country", "NL");

    @Override
    void hook() {
      metrics().visitsTotal().increment(labels);
    }
  }

  static final class ByInitializer {
    private static final Object FIRST = go();
    private static final Labels LABELS = Labels.of("country", "NL");

    static Object go() {
      metrics().visitsTotal().increment(LABELS);
      return "";
    }
  }

  enum ByConstant {
    ONE;

    private static final Labels LABELS = Labels.of("country", "NL");

    ByConstant() {
      go();
    }

    static void go() {
      metrics().visitsTotal().increment(LABELS);
    }
  }
}
