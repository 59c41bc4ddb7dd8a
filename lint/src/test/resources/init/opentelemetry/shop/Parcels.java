package shop;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;

class Parcels {

  private static final AttributeKey<String> CITY = AttributeKey.stringKey("city");
  private static final AttributeKey<Boolean> IS_FAST = AttributeKey.booleanKey("is.fast");

  private final LongCounter sent;
  private final DoubleHistogram weight;

  Parcels(Meter meter) {
    sent = meter.counterBuilder("parcels.sent").setDescription("Parcels sent").build();
    weight = meter.histogramBuilder("parcels.weight")
        .setDescription("Weight of parcels")
        .setUnit("g")
        .build();
    meter.gaugeBuilder("parcels.waiting").buildWithCallback(result -> result.record(3));
  }

  void send(String city, boolean isFast, double grams) {
    sent.add(1, Attributes.of(CITY, city, IS_FAST, isFast));
    sent.add(1, Attributes.builder().put(CITY, city).put("is.fast", "no").build());
    weight.record(grams);
  }
}
