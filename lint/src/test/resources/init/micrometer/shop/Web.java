package shop;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;

class Web {

  private final MeterRegistry registry;
  private final Counter hits;

  Web(MeterRegistry registry, List<String> queue) {
    this.registry = registry;
    this.hits =
        Counter.builder("web.hits").description("Hits").tag("host", "a").register(registry);
    Gauge.builder("web.queue", queue, List::size).register(registry);
  }

  void hit(String path, String method, String any) {
    hits.increment();
    registry.counter("web.requests", "path", path, "http.method", method).increment();
    registry.counter("web.errors", Tags.of("path", path)).increment(2);
    registry.counter("web.errors", "path", path, "kind", "io").increment();
    registry.counter(any, "path", path).increment();
    Timer.builder("web.latency")
        .description("Time to answer")
        .tags("path", path)
        .register(registry)
        .record(Duration.ofMillis(3));
  }
}
