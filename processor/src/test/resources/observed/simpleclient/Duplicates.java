import io.prometheus.client.Collector;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.Counter;
import io.prometheus.client.Gauge;
import io.prometheus.client.Histogram;
import io.prometheus.client.Summary;

/** Two collectors of one name, and one collector twice, in one registry. */
class Duplicates {

  void failsWithOneNameTwice() {
    CollectorRegistry registry = new CollectorRegistry();
    Counter.build("jobs_total", "Jobs.").register(registry);
    Counter.build("jobs_total", "Jobs.").labelNames("kind").register(registry); // error: [duplicate-metric] the registry has a metric that uses the name of 'jobs_total', so this registration throws
  }

  void failsInTheDefaultRegistry() {
    Gauge.build().name("duplicate_size").help("Size.").register();
    Gauge.build().name("duplicate_size").help("Size.").register(CollectorRegistry.defaultRegistry); // error: [duplicate-metric]
  }

  void failsInAnInitializer() {
    class Metrics {
      static final Counter SENT = Counter.build("mails_sent_total", "Mails.").register();
      static final Gauge QUEUE = Gauge.build("mails_sent", "Mails in the queue.").register(); // error: [duplicate-metric] the registry has a metric that uses the name of 'mails_sent'
    }
    Metrics.SENT.inc();
  }

  void failsInAConstructor() {
    class Metrics {
      private final CollectorRegistry registry = new CollectorRegistry();
      private final Counter sent = Counter.build("letters_total", "Letters.").register(registry);

      Metrics() {
        Counter.build("letters", "Letters.").register(registry); // error: [duplicate-metric]
      }
    }
    new Metrics().sent.inc();
  }

  void failsWithTheNameOfACount() {
    CollectorRegistry registry = new CollectorRegistry();
    Histogram.build("took_seconds", "Took.").register(registry);
    Gauge.build("took_seconds_count", "How often.").register(registry); // error: [duplicate-metric]
  }

  void failsWithOneCollectorTwice() {
    CollectorRegistry registry = new CollectorRegistry();
    Counter twice = Counter.build("twice_total", "Twice.").create();
    registry.register(twice);
    twice.register(registry); // error: [registered-twice] 'twice' is registered already, so this registration throws
  }

  void failsWithWhatTheBuilderHasRegistered() {
    CollectorRegistry registry = new CollectorRegistry();
    Counter built = Counter.build("built_total", "Built.").register(registry);
    registry.register(built); // error: [registered-twice] 'built' is registered already
  }

  void worksWithTwoRegistries() {
    CollectorRegistry one = new CollectorRegistry();
    CollectorRegistry other = new CollectorRegistry();
    Counter.build("two_total", "Two.").register(one);
    Counter.build("two_total", "Two.").register(other);
    Counter both = Counter.build("both_total", "Both.").register(one);
    other.register(both);
  }

  void worksWithARegistryThatIsReplaced() {
    CollectorRegistry registry = new CollectorRegistry();
    Counter.build("replaced_total", "Replaced.").register(registry);
    registry = new CollectorRegistry();
    Counter.build("replaced_total", "Replaced.").register(registry);
  }

  void worksWithOtherNames() {
    CollectorRegistry registry = new CollectorRegistry();
    Summary.build("size", "Size.").register(registry);
    Gauge.build("size_bucket", "Buckets.").register(registry);
    Gauge.build("size_total", "Total.").register(registry);
    Counter.build("other_total", "Other.").namespace("a").register(registry);
    Counter.build("other_total", "Other.").namespace("b").register(registry);
  }

  /** Only one of both runs. */
  void worksUnderACondition() {
    boolean isDetailed = Boolean.getBoolean("duplicates.detailed");
    CollectorRegistry registry = new CollectorRegistry();
    if (isDetailed) {
      Counter.build("either_total", "Either.").labelNames("detail").register(registry);
    } else {
      Counter.build("either_total", "Either.").register(registry);
    }
    if (!isDetailed) {
      return;
    }
    Counter.build("either_total", "Either.").register(registry);
  }

  void worksWhereTheFailureIsExpected() {
    CollectorRegistry registry = new CollectorRegistry();
    Counter.build("expected_total", "Expected.").register(registry);
    try {
      Counter.build("expected_total", "Expected.").register(registry);
    } catch (IllegalArgumentException e) {
      return;
    }
    throw new AssertionError("it was taken twice");
  }

  void worksInAFunctionThatIsNotRun() {
    CollectorRegistry registry = new CollectorRegistry();
    Counter.build("function_total", "Function.").register(registry);
    Runnable again = () -> Counter.build("function_total", "Function.").register(registry);
    if (again == null) {
      again.run();
    }
  }

  /** Perhaps a program never loads both. */
  static class Plain {
    static final Counter SEEN = Counter.build("seen_either_total", "Seen.").register();
  }

  static class Detailed {
    static final Counter SEEN =
        Counter.build("seen_either_total", "Seen.").labelNames("detail").register();
  }

  void worksWithOneOfTwoClasses() {
    Plain.SEEN.inc();
  }

  /** A registry of its own class, which takes a name again. */
  static class Lenient extends CollectorRegistry {
    @Override
    public void register(Collector collector) {
      try {
        super.register(collector);
      } catch (IllegalArgumentException e) {
        return;
      }
    }
  }

  void worksWithARegistryOfItsOwnClass() {
    Lenient registry = new Lenient();
    Counter.build("lenient_total", "Lenient.").register(registry);
    Counter.build("lenient_total", "Lenient.").register(registry);
  }

  /** Perhaps it takes anything, as the mocks of tests do. */
  private static CollectorRegistry made() {
    return new Lenient();
  }

  void worksWithARegistryThatIsMade() {
    CollectorRegistry registry = made();
    Counter.build("made_total", "Made.").register(registry);
    Counter.build("made_total", "Made.").register(registry);
  }

  static class Injected {
    CollectorRegistry registry;

    void register() {
      Counter.build("injected_total", "Injected.").register(registry);
      Counter.build("injected_total", "Injected.").register(registry);
    }
  }

  void worksWithARegistryThatIsInjected() {
    Injected injected = new Injected();
    injected.registry = made();
    injected.register();
  }

  void worksInTheTurnsOfALoop() {
    for (String name : new String[] {"a", "b"}) {
      CollectorRegistry registry = new CollectorRegistry();
      Counter.build(name + "_total", "Loop.").register(registry);
    }
  }
}
