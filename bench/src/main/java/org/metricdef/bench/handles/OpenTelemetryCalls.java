package org.metricdef.bench.handles;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleCounter;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;

/**
 * On OpenTelemetry with its SDK. It has no handle of one series, so its bound call passes kept
 * attributes; it has no timer, so its sample is a histogram and the clock.
 */
public class OpenTelemetryCalls extends ClientCalls {

  private static final AttributeKey<String> METHOD = AttributeKey.stringKey("method");
  private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("route");
  private static final AttributeKey<String> STATUS = AttributeKey.stringKey("status");
  private static final AttributeKey<String> REGION = AttributeKey.stringKey("region");

  private final Meter meter = meter();
  private final DoubleCounter counter =
      meter.counterBuilder("requests").ofDoubles().build();
  private final DoubleHistogram histogram =
      meter.histogramBuilder("request_seconds").setUnit("s").build();
  private final Attributes attributes = attributes();

  public OpenTelemetryCalls() {
    super(OpenTelemetryServiceMetrics.register(meter()));
  }

  /** A meter whose values are kept, as without a reader nothing would be. */
  private static Meter meter() {
    return SdkMeterProvider.builder()
        .registerMetricReader(InMemoryMetricReader.create())
        .build()
        .get("bench");
  }

  private Attributes attributes() {
    return Attributes.of(METHOD, method, ROUTE, route, STATUS, status, REGION, region);
  }

  @Benchmark
  public void theirLookup() {
    counter.add(1, attributes());
  }

  @Benchmark
  public void theirBound() {
    counter.add(1, attributes);
  }

  @Benchmark
  public void theirSample() {
    long begin = System.nanoTime();
    histogram.record(
        (System.nanoTime() - begin) / (double) TimeUnit.SECONDS.toNanos(1), attributes());
  }
}
