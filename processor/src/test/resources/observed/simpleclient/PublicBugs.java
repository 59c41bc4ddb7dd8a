import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.Counter;
import io.prometheus.client.Gauge;

/**
 * Bugs of public projects in small, as they were: with simpleclient's own API. Nothing is said of
 * them, since each fails only with what the source does not show.
 */
class PublicBugs {

  /** Open files go up and down, and are a counter. It throws if there are fewer than before. */
  static class GaugeAsCounter {
    private final Counter open =
        Counter.build("files_open_total", "Open files.").labelNames("disk").create();

    void scraped(String disk, double now) {
      Counter.Child child = open.labels(disk);
      child.inc(now - child.get());
    }
  }

  static class RightGauge {
    private final Gauge open = Gauge.build("files_open", "Open files.").labelNames("disk").create();

    void scraped(String disk, double now) {
      open.labels(disk).set(now);
    }
  }

  void worksWhileItGoesUp() {
    GaugeAsCounter files = new GaugeAsCounter();
    files.scraped("a", 1);
    files.scraped("a", 2);
  }

  void throwsWhenItGoesDown() {
    GaugeAsCounter files = new GaugeAsCounter();
    files.scraped("a", 2);
    try {
      files.scraped("a", 1);
    } catch (IllegalArgumentException e) {
      return;
    }
    throw new AssertionError("it has gone down");
  }

  void worksWithAGauge() {
    new RightGauge().scraped("a", 2);
    new RightGauge().scraped("a", 1);
  }

  /** The second request throws. Perhaps only one is ever made, or each is a process of its own. */
  static class RegisteredPerRequest {
    String granted(String kind) {
      Counter grants =
          Counter.build("grants_of_requests_total", "Grants.")
              .labelNames("kind")
              .register(CollectorRegistry.defaultRegistry);
      grants.labels(kind).inc();
      return "ok";
    }
  }

  static class RegisteredOnce {
    private static final Counter GRANTS =
        Counter.build("grants_once_total", "Grants.").labelNames("kind").register();

    String granted(String kind) {
      GRANTS.labels(kind).inc();
      return "ok";
    }
  }

  void throwsAtTheSecondRequest() {
    RegisteredPerRequest requests = new RegisteredPerRequest();
    requests.granted("password");
    try {
      requests.granted("password");
    } catch (IllegalArgumentException e) {
      return;
    }
    throw new AssertionError("it is registered twice");
  }

  void worksWhereItIsRegisteredOnce() {
    new RegisteredOnce().granted("password");
    new RegisteredOnce().granted("password");
  }
}
