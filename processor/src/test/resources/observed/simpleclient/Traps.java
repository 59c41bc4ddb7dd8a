import io.prometheus.client.Collector;
import io.prometheus.client.Counter;
import io.prometheus.client.Gauge;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Code that looks wrong, or that is meant to fail. Nothing is reported. */
class Traps {
  private static final Counter COUNTER =
      Counter.build("counter_total", "Counter.").labelNames("a", "b").create();

  /** Another class of this name has its own methods. */
  static class Local {
    Local labels(String... values) {
      return this;
    }

    void inc() {}
  }

  void worksThoughALocalShadowsTheField() {
    Counter COUNTER = Counter.build("local_total", "Local.").labelNames("a").create();
    COUNTER.labels("1").inc();
  }

  void worksOnAnotherClass() {
    new Local().labels("1").inc();
  }

  void worksWithAStream() {
    COUNTER.labels(Stream.concat(Stream.of("1"), Stream.of("2")).toArray(String[]::new)).inc();
  }

  void worksWithAList() {
    List<String> values = new ArrayList<>();
    values.add("1");
    values.add("2");
    COUNTER.labels(values.toArray(new String[0])).inc();
  }

  void worksAsOneOfTwoForms() {
    counted(null, Gauge.build("plain", "Plain.").create());
    counted("1", Gauge.build("labelled", "Labelled.").labelNames("a").create());
  }

  private void counted(String label, Gauge gauge) {
    Gauge.Child child = label == null ? gauge.labels() : gauge.labels(label);
    child.inc();
  }

  void worksWhereTheFailureIsCaught() {
    try {
      COUNTER.labels("1").inc();
    } catch (IllegalArgumentException expected) {
      COUNTER.labels("1", "2").inc();
    }
  }

  void worksWhereTheFailureIsExpected() {
    assertThrows(() -> COUNTER.labels("1"));
  }

  void worksWhereAFailureIsExpectedOfCodeInAVariable() {
    Runnable code = () -> COUNTER.labels("1");
    assertThrows(code);
  }

  void worksWhereAFailureIsExpectedOfAnObject() {
    assertThrows(new Runnable() {
      @Override
      public void run() {
        COUNTER.labels("1");
      }
    });
  }

  void worksWhereItFailsIfNothingIsThrown() {
    try {
      COUNTER.labels("1");
      fail("nothing was thrown");
    } catch (RuntimeException expected) {
      COUNTER.labels("1", "2").inc();
    }
  }

  private static void fail(String why) {
    throw new AssertionError(why);
  }

  private static void assertThrows(Runnable code) {
    try {
      code.run();
    } catch (RuntimeException expected) {
      return;
    }
    throw new AssertionError("nothing was thrown");
  }

  void worksWithACollectorOfACaller() {
    count(COUNTER, "1", "2");
    count(Counter.build("other_total", "Other.").labelNames("a").create(), "1");
  }

  void count(Counter counter, String... values) {
    counter.labels(values).inc();
  }

  void worksWithAnExemplar() {
    COUNTER.labels("1", "2").incWithExemplar("trace_id", "1", "span_id", "2");
  }

  void worksAsACollector() {
    List<Collector.MetricFamilySamples> samples = COUNTER.collect();
    if (samples.isEmpty()) {
      throw new AssertionError("no family");
    }
  }

  void worksWhereTheNumberDecides() {
    each(Counter.build("each_total", "Each.").labelNames("a", "b").create(), "1");
  }

  private void each(Counter counter, String... values) {
    if (values.length == 2) {
      counter.labels(values).inc();
    }
  }

  void worksWhereTheNumberDecidesEarly() {
    early(Counter.build("early_total", "Early.").labelNames("a", "b").create(), "1");
  }

  private void early(Counter counter, String... values) {
    if (values.length != 2) {
      return;
    }
    counter.labels(values).inc();
  }

  void worksWhereACallerDecides() {
    Counter plain = Counter.build("decided_total", "Decided.").create();
    if (isLabelled()) {
      one(plain);
    }
  }

  private void one(Counter counter) {
    counter.labels("1").inc();
  }

  void worksWhereACallersCallerDecides() {
    Counter plain = Counter.build("twice_total", "Twice.").create();
    if (isLabelled()) {
      passOn(plain);
    }
  }

  private void passOn(Counter counter) {
    two(counter);
  }

  private void two(Counter counter) {
    counter.labels("1").inc();
  }

  private static boolean isLabelled() {
    return Boolean.getBoolean("observed.labelled");
  }

  /** The wrapper knows whether its collector has labels. */
  static final class Wrapper {
    private final Counter counter;
    private final boolean labelled;

    Wrapper(Counter counter, boolean labelled) {
      this.counter = counter;
      this.labelled = labelled;
    }

    void count(String value) {
      if (labelled) {
        counter.labels(value).inc();
      } else {
        counter.inc();
      }
    }
  }

  private static final Wrapper WRAPPER =
      new Wrapper(Counter.build("wrapped_total", "Wrapped.").create(), false);

  void worksInAWrapper() {
    WRAPPER.count("1");
  }
}
