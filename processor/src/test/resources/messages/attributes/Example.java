package attributes;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.incubator.metrics.ExtendedLongCounterBuilder;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import java.util.List;

class Example {
  private static final AttributeKey<String> QUEUE = AttributeKey.stringKey("queue");
  private static final AttributeKey<String> TENANT = AttributeKey.stringKey("tenant");

  private final LongCounter polls;
  private final LongCounter pushes;
  private final DoubleHistogram took;

  Example(Meter meter) {
    polls = ((ExtendedLongCounterBuilder) meter.counterBuilder("polls"))
        .setAttributesAdvice(List.of(QUEUE))
        .build();
    pushes = ((ExtendedLongCounterBuilder) meter.counterBuilder("pushes"))
        .setAttributesAdvice(List.of())
        .build();
    took = meter.histogramBuilder("took").build();
    meter.gaugeBuilder("size").buildWithCallback(size -> size.record(1, null));
  }

  void twoTypes(String status, long code) {
    took.record(1, Attributes.builder().put("status", status).build());
    took.record(1, Attributes.builder().put("status", code).build());
  }

  void twoNames(String queue) {
    took.record(2, Attributes.of(QUEUE, queue));
    took.record(2, Attributes.of(AttributeKey.stringKey("queue.name"), queue));
  }

  void dropped(String queue, String tenant) {
    polls.add(1, Attributes.of(QUEUE, queue, TENANT, tenant));
    pushes.add(1, Attributes.of(QUEUE, queue, TENANT, tenant));
  }

  void skipped(String queue, AttributeKey<String> key) {
    AttributeKey<String> none = null;
    took.record(3, Attributes.of(QUEUE, null));
    took.record(3, Attributes.of(key, null));
    took.record(3, Attributes.of(none, queue));
    took.record(3, Attributes.builder().put("", queue).build());
  }

  void withoutAttributes() {
    observe(null);
  }

  private void observe(Attributes attributes) {
    took.record(4, attributes);
  }

  void refused(Meter meter) {
    meter.counterBuilder("orders placed").build().add(1);
  }
}
