import io.prometheus.client.Counter;
import io.prometheus.client.Gauge;
import java.util.List;
import java.util.UUID;

/** Values that are null, or that are rarely repeated. */
class Values {
  private static final Counter CALLS =
      Counter.build("calls_total", "Calls.").labelNames("from", "to").create();

  private final boolean off = !Boolean.getBoolean("observed.on");

  void failsWithNull() {
    CALLS.labels("a", null).inc(); // error: [null-label-value] calls_total: label 'to' is null; 'labels' throws
  }

  void failsInAChild() {
    Gauge gauge = Gauge.build("g", "G.").labelNames("a").create();
    gauge.labels((String) null).set(1); // error: [null-label-value] g: label 'a' is null
  }

  void failsInAHelper() {
    count(null);
  }

  private void count(String to) {
    CALLS.labels("a", to).inc(); // error: [null-label-value] calls_total: label 'to' is null; 'labels' throws
  }

  void failsOnAnArm() {
    CALLS.labels("a", off ? null : "b").inc(); // error: [null-label-value] calls_total: label 'to' may be null; 'labels' throws
  }

  void failsWhereOneConditionKeepsNull() {
    String to = null;
    if (!off) {
      to = "b";
    }
    CALLS.labels("a", to).inc(); // error: [null-label-value] calls_total: label 'to' may be null
  }

  void failsWhereAnExceptionKeepsNull() {
    String to = null;
    try {
      to = read(System.getProperty("observed.read", ""));
    } catch (IllegalStateException broken) {
      System.clearProperty("observed.none");
    }
    CALLS.labels("a", to).inc(); // error: [null-label-value] calls_total: label 'to' may be null
  }

  private static String read(String text) {
    if (text.isEmpty()) {
      throw new IllegalStateException("broken");
    }
    return text;
  }

  void failsWhereABranchAssignsNull() {
    String to;
    if (off) {
      to = null;
    } else {
      to = "b";
    }
    CALLS.labels("a", to).inc(); // error: [null-label-value] calls_total: label 'to' may be null
  }

  void worksWithAText() {
    grows(new IllegalStateException("broken"), UUID.randomUUID());
  }

  private static void grows(Exception broken, UUID id) {
    CALLS.labels("a", broken.getMessage()).inc(); // warning: [unbounded-label-value] calls_total: label 'to' gets the free text of an exception; every new value creates a new series
    CALLS.labels(id.toString(), "b").inc(); // warning: [unbounded-label-value] calls_total: label 'from' gets an id
    CALLS.labels("a", String.valueOf(System.currentTimeMillis())).inc(); // warning: [unbounded-label-value] calls_total: label 'to' gets a time
    CALLS.labels("a", broken.getClass().getSimpleName()).inc();
    CALLS.labels("a", Thread.currentThread().getName()).inc();
  }

  void worksWithAVariableThatIsNamedLikeAnId() {
    byName("a", "b");
  }

  private static void byName(String userId, String requestId) {
    CALLS.labels(userId, requestId).inc();
  }

  void worksWhereNullIsReplaced() {
    String to = off ? null : "b";
    CALLS.labels("a", to == null ? "none" : to).inc();
  }

  void worksWhereTheSameConditionDecides() {
    String to = null;
    if (!off) {
      to = "b";
    }
    if (!off) {
      CALLS.labels("a", to).inc();
    }
  }

  void worksWhereNullLeaves() {
    String to = null;
    if (!off) {
      to = "b";
    }
    if (off) {
      return;
    }
    CALLS.labels("a", to).inc();
  }

  void worksAfterASwitch() {
    String to = null;
    switch (off ? 1 : 2) {
      case 1:
        to = "b";
        break;
      default:
        to = "c";
    }
    CALLS.labels("a", to).inc();
  }

  void worksAfterALoop() {
    String to = null;
    for (String each : List.of("b", "c")) {
      to = each;
    }
    CALLS.labels("a", to).inc();
  }

  void worksInAHelperThatLooks() {
    ifThere(null);
    ifThere("b");
  }

  private static void ifThere(String to) {
    if (to != null) {
      CALLS.labels("a", to).inc();
    }
  }

  void worksWithoutValues() {
    Counter plain = Counter.build("plain_total", "Plain.").create();
    plain.labels(new String[0]).inc();
  }
}
