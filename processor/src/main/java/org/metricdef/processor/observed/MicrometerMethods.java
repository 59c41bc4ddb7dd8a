package org.metricdef.processor.observed;

import org.metricdef.processor.library.EffectTable;

/**
 * The methods of Micrometer that take keys and values in turn. Source: the classes of Micrometer
 * 1.17.2.
 */
final class MicrometerMethods {

  /** What a method does. */
  enum Effect {
    /** Takes keys and values in turn, and nothing before them. */
    PAIRS,
    /** Takes one other argument, then keys and values in turn. */
    PAIRS_AFTER_ONE
  }

  private static final String CORE = "io.micrometer.core.instrument.";
  private static final String COMMON = "io.micrometer.common.";

  static final EffectTable<Effect> TABLE = EffectTable.<Effect>builder()
      .rows(
          Effect.PAIRS,
          CORE + "AbstractTimerBuilder.tags(String...)",
          CORE + "Counter.Builder.tags(String...)",
          CORE + "DistributionSummary.Builder.tags(String...)",
          CORE + "FunctionCounter.Builder.tags(String...)",
          CORE + "FunctionTimer.Builder.tags(String...)",
          CORE + "Gauge.Builder.tags(String...)",
          CORE + "LongTaskTimer.Builder.tags(String...)",
          CORE + "Meter.Builder.tags(String...)",
          CORE + "Meter.MeterProvider.withTags(String...)",
          CORE + "MeterRegistry.Config.commonTags(String...)",
          CORE + "MultiGauge.Builder.tags(String...)",
          CORE + "Tags.and(String...)",
          CORE + "Tags.of(String...)",
          CORE + "TimeGauge.Builder.tags(String...)",
          CORE + "Timer.Builder.tags(String...)",
          COMMON + "KeyValues.and(String...)",
          COMMON + "KeyValues.of(String...)")
      .rows(
          Effect.PAIRS_AFTER_ONE,
          CORE + "MeterRegistry.counter(String, String...)",
          CORE + "MeterRegistry.summary(String, String...)",
          CORE + "MeterRegistry.timer(String, String...)",
          CORE + "MeterRegistry.More.longTaskTimer(String, String...)",
          CORE + "Metrics.counter(String, String...)",
          CORE + "Metrics.summary(String, String...)",
          CORE + "Metrics.timer(String, String...)",
          CORE + "Metrics.More.longTaskTimer(String, String...)",
          CORE + "Tags.concat(Iterable, String...)",
          COMMON + "KeyValues.concat(Iterable, String...)")
      .build();

  private MicrometerMethods() {}
}
