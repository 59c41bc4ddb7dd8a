import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.Counter;
import io.prometheus.client.Gauge;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.core.metrics.Info;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class Example {
  private static final Counter REQUESTS =
      Counter.build("requests_total", "Requests.").labelNames("method", "status").register();
  private static final Gauge SIZE = Gauge.build("size", "Size.").register();
  private static final Histogram TOOK =
      Histogram.builder().name("took_seconds").labelNames("method").register();

  private static final Info INFO =
      Info.builder().name("app_info").labelNames("version").register();

  void tooFew(String method) {
    REQUESTS.labels(method).inc();
  }

  void none() {
    REQUESTS.labels().inc();
  }

  void tooMany(String method) {
    SIZE.labels(method, "x").set(1);
  }

  void forget(String method) {
    REQUESTS.remove(method);
  }

  void bare() {
    REQUESTS.inc();
  }

  void timed() {
    TOOK.startTimer();
  }

  void unnamed(String[] given) {
    made("open", "x").labels("1", "2").set(1);
    made(given[0], given[1]).labels("1").set(1);
    made(given[0], given[1]).labels("1", "2").set(1);
  }

  void pairs(String pack) {
    Metrics.counter("mails", "pack", pack, "app").increment();
  }

  void polled() {
    count("queue");
  }

  private static void count(String... pairs) {
    Metrics.counter("polls", pairs).increment();
  }

  void sized() {
    Metrics.summary("size", "pack", "x", "app", "y");
    Metrics.summary("size", "pack", "x");
    Metrics.summary("size");
  }

  void measured() {
    measure("pack", "x");
    measure("pack", "x", "app", "y");
  }

  private static void measure(String... pairs) {
    Metrics.summary("weight", pairs);
  }

  private static Gauge made(String name, String label) {
    return Gauge.build().name(name).help("Made.").labelNames(label).create();
  }

  void reported() {
    GaugeWithCallback.builder()
        .name("age")
        .labelNames("method")
        .callback(callback -> callback.call(1))
        .register();
  }

  void empty(boolean known) {
    REQUESTS.labels("GET", null).inc();
    REQUESTS.labels("GET", known ? "200" : null).inc();
    Metrics.counter("mails", "pack", null).increment();
  }

  void told() {
    INFO.setLabelValues((String) null);
  }

  void failed(Exception failure) {
    REQUESTS.labels("GET", failure.getMessage()).inc();
  }

  void names() {
    Counter.build("http-requests", "Requests.").register();
    Counter.build("sold_total", "Sold.").labelNames("part-no").register();
    Counter.build("sold_total", "Sold.").labelNames("__part").register();
    Counter.build("sold_total", "Sold.").labelNames("part", "part").register();
    Histogram.builder().name("age").labelNames("le").register();
    Metrics.counter("mails", "", "x");
    Metrics.counter("mails", "pack.id", "x", "pack_id", "y");
  }

  void crosswise(String method, String status) {
    REQUESTS.labels(status, method).inc();
    REQUESTS.labels("method", method).inc();
    REQUESTS.labels("method", method, "status", status).inc();
  }

  void exchanged(String packName) {
    Metrics.counter("mails", packName, "pack");
  }

  void varying(String tenant) {
    Metrics.counter("orders", tenant == null ? Tags.empty() : Tags.of("tenant", tenant));
  }

  void optional(Optional<String> failure) {
    List<Tag> tags = new ArrayList<>();
    failure.ifPresent(kind -> tags.add(Tag.of("failure", kind)));
    Metrics.counter("lookups", tags);
  }

  private final io.micrometer.core.instrument.Counter.Builder read =
      io.micrometer.core.instrument.Counter.builder("events.read");

  void read() {
    read.tag("stream", "a").register(Metrics.globalRegistry);
  }

  void failed() {
    read.tag("stream", "a").tag("reason", "gone").register(Metrics.globalRegistry);
  }

  void filtered(String lane) {
    fetched("lane", lane, "owner", "");
    fetched("lane", lane, "owner", "x");
  }

  private static void fetched(String... pairs) {
    List<Tag> tags = new ArrayList<>();
    for (int i = 0; i < pairs.length; i += 2) {
      if (!pairs[i + 1].isEmpty()) {
        tags.add(Tag.of(pairs[i], pairs[i + 1]));
      }
    }
    Metrics.counter("jobs.fetched", tags);
  }

  private static final Counter SENT =
      Counter.build("mails_sent_total", "Mails.").labelNames("folder").register();

  void sent(String folder) {
    SENT.labels(folder);
    TOOK.labelValues(folder).startTimer();
  }

  void registered() {
    CollectorRegistry registry = new CollectorRegistry();
    Counter again = Counter.build("again_total", "Again.").register(registry);
    Gauge.build("again", "Again.").register(registry);
    registry.register(again);
  }

  void elsewhere(String method) {
    Other.count(REQUESTS, method);
  }
}

class Other {
  static void count(Counter counter, String... values) {
    counter.labels(values).inc();
  }
}
