package shop;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;

class Mail {

  private final Counter sent;
  private final Gauge queued;
  private final Histogram size;
  private final Counter bounced;

  Mail(PrometheusRegistry registry) {
    sent = Counter.builder()
        .name("mail_sent")
        .help("Mails sent")
        .labelNames("kind", "to")
        .register(registry);
    this.queued = Gauge.builder().name("mail_queued").help("Mails that wait").register(registry);
    size = Histogram.builder()
        .name("mail_size")
        .unit(Unit.BYTES)
        .help("Size of mails")
        .classicUpperBounds(100, 1000)
        .register(registry);
    bounced = Counter.builder().name("mail_bounced").help("Mails that came back").build();
  }

  void send(String kind, int bytes) {
    sent.labelValues(kind, "all").inc();
    queued.inc();
    queued.dec(0.25);
    size.observe(bytes);
    bounced.inc();
  }
}
