import io.prometheus.client.Counter;

/** Collectors and values that a helper is given. */
class Helpers {
  private static final Counter REQUESTS =
      Counter.build("requests_total", "Requests.").labelNames("method", "status").create();

  void failsInAHelper() {
    count(REQUESTS, "GET");
  }

  private static void count(Counter counter, String method) {
    counter.labels(method).inc(); // error: [label-count] requests_total takes 2 label values (method, status), and 1 is passed
  }

  void failsOnAPath() {
    if (System.nanoTime() != 0) {
      REQUESTS.labels("GET").inc(); // error: [label-count] requests_total takes 2 label values (method, status), and 1 is passed
    }
  }

  void failsInALambda() {
    Runnable later = () -> REQUESTS.labels("GET").inc(); // error: [label-count] requests_total takes 2 label values (method, status), and 1 is passed
    later.run();
  }

  void failsInALoop() {
    for (String method : new String[] {"GET", "PUT"}) {
      REQUESTS.labels(method).inc(); // error: [label-count] requests_total takes 2 label values (method, status), and 1 is passed
    }
  }

  void failsWhileItHandlesAnother() {
    try {
      REQUESTS.labels("GET", "200").inc();
      throw new IllegalStateException("broken");
    } catch (IllegalStateException broken) {
      REQUESTS.labels("GET", "500", broken.getMessage()).inc(); // error: [label-count] requests_total takes 2 label values (method, status), and 3 are passed
    }
  }

  void worksForTwoCallers() {
    both(Counter.build("one_total", "One.").labelNames("a").create());
    both(Counter.build("other_total", "Other.").labelNames("b").create());
  }

  private static void both(Counter counter) {
    counter.labels("x").inc();
  }

  private Counter lazy;

  private Counter lazy() {
    if (lazy == null) {
      lazy = Counter.build("lazy_total", "Lazy.").labelNames("a").create();
    }
    return lazy;
  }

  void failsOnALazyField() {
    lazy().labels("1", "2").inc(); // error: [label-count] lazy_total takes 1 label value (a), and 2 are passed
  }

  private Counter later;

  private void setUp() {
    later = Counter.build("later_total", "Later.").labelNames("a").create();
  }

  private void setUpWithMore() {
    later = Counter.build("later_total", "Later.").labelNames("a", "b").create();
  }

  void worksWithTheLastSetUp() {
    setUp();
    later.labels("1").inc();
    setUpWithMore();
    later.labels("1", "2").inc();
  }

  private Counter given;

  void worksWithWhatItIsGiven() {
    if (given == null) {
      given = Counter.build("given_total", "Given.").labelNames("a").create();
    }
    give(Counter.build("given_total", "Given.").labelNames("a", "b").create());
    given.labels("1", "2").inc();
  }

  void give(Counter counter) {
    given = counter;
  }
}
