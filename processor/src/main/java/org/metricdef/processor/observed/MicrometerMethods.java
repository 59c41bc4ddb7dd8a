package org.metricdef.processor.observed;

import java.util.Locale;
import org.metricdef.processor.library.EffectTable;

/** The methods of Micrometer that take or hold tags. Source: the classes of Micrometer 1.17.2. */
final class MicrometerMethods {

  /** What a method does. "Texts" are keys and values in turn, in a varargs parameter. */
  enum Effect {
    /** Creates a tag of a key and a value. */
    TAG,
    /** Returns tags without any. */
    NO_TAGS,
    /** Returns the tags that texts state. */
    TAGS_OF_TEXTS,
    /** Returns the tags that are given one by one. */
    TAGS_OF_TAGS,
    /** Returns the tags of an iterable. */
    TAGS_OF_ITERABLE,
    /** Returns the tags that it is called on, and those that texts state. */
    AND_TEXTS,
    /** Returns the tags that it is called on, and those that are given one by one. */
    AND_TAGS,
    /** Returns the tags that it is called on, and those of an iterable. */
    AND_ITERABLE,
    /** Returns the tags of an iterable, and those that texts state. */
    CONCAT_TEXTS,
    /** Returns the tags of two iterables. */
    CONCAT_ITERABLES,
    /** Creates a builder; the first argument is the meter's name. */
    BUILDER,
    /** Sets the base unit in a builder. */
    BASE_UNIT,
    /** Adds a tag to a builder. */
    ADD_TAG,
    /** Adds the tags that texts state to a builder. */
    ADD_TEXTS,
    /** Adds the tags of an iterable to a builder. */
    ADD_ITERABLE,
    /** Looks up or registers the meter that a builder describes. */
    REGISTER,
    /** Looks up or registers the meter of a name and of the tags that texts state. */
    METER_OF_TEXTS,
    /** Looks up or registers the meter of a name and of the tags of an iterable. */
    METER_OF_ITERABLE,
    /** Returns a provider of the meter that a builder describes, in a registry. */
    PROVIDER,
    /** Looks up or registers the meter of a provider with one tag more. */
    PROVIDED_WITH_TAG,
    /** Looks up or registers the meter of a provider with the tags that texts state. */
    PROVIDED_WITH_TEXTS,
    /** Looks up or registers the meter of a provider with the tags of an iterable. */
    PROVIDED_WITH_ITERABLE,
    /** Takes texts; which tags come of it is not followed. */
    TEXTS,
    /** Takes one other argument, then texts; which tags come of it is not followed. */
    TEXTS_AFTER_ONE;

    /** Whether such a call can be wrong. */
    boolean isSite() {
      return switch (this) {
        case TAGS_OF_TEXTS,
            AND_TEXTS,
            CONCAT_TEXTS,
            ADD_TEXTS,
            REGISTER,
            METER_OF_TEXTS,
            METER_OF_ITERABLE,
            PROVIDED_WITH_TAG,
            PROVIDED_WITH_TEXTS,
            PROVIDED_WITH_ITERABLE,
            TEXTS,
            TEXTS_AFTER_ONE -> true;
        case TAG,
            NO_TAGS,
            TAGS_OF_TAGS,
            TAGS_OF_ITERABLE,
            AND_TAGS,
            AND_ITERABLE,
            CONCAT_ITERABLES,
            BUILDER,
            BASE_UNIT,
            PROVIDER,
            ADD_TAG,
            ADD_ITERABLE -> false;
      };
    }
  }

  private static final String CORE = "io.micrometer.core.instrument.";
  private static final String COMMON = "io.micrometer.common.";

  static final EffectTable<Effect> TABLE = EffectTable.<Effect>builder()
      .rows(
          Effect.TAG,
          CORE + "Tag.of(String, String)",
          "new " + CORE + "ImmutableTag(String, String)")
      .rows(Effect.NO_TAGS, CORE + "Tags.empty()")
      .rows(Effect.TAGS_OF_TEXTS, CORE + "Tags.of(String...)", CORE + "Tags.of(String, String)")
      .rows(Effect.TAGS_OF_TAGS, CORE + "Tags.of(" + CORE + "Tag...)")
      .rows(Effect.TAGS_OF_ITERABLE, CORE + "Tags.of(Iterable)")
      .rows(Effect.AND_TEXTS, CORE + "Tags.and(String...)", CORE + "Tags.and(String, String)")
      .rows(Effect.AND_TAGS, CORE + "Tags.and(" + CORE + "Tag...)")
      .rows(Effect.AND_ITERABLE, CORE + "Tags.and(Iterable)")
      .rows(Effect.CONCAT_TEXTS, CORE + "Tags.concat(Iterable, String...)")
      .rows(Effect.CONCAT_ITERABLES, CORE + "Tags.concat(Iterable, Iterable)")
      .rows(
          Effect.BUILDER,
          CORE + "Counter.builder(String)",
          CORE + "DistributionSummary.builder(String)",
          CORE + "FunctionCounter.builder(..)",
          CORE + "FunctionTimer.builder(..)",
          CORE + "Gauge.builder(..)",
          CORE + "LongTaskTimer.builder(String)",
          CORE + "TimeGauge.builder(..)",
          CORE + "Timer.builder(String)")
      .rows(
          Effect.BASE_UNIT,
          CORE + "Counter.Builder.baseUnit(String)",
          CORE + "DistributionSummary.Builder.baseUnit(String)",
          CORE + "FunctionCounter.Builder.baseUnit(String)",
          CORE + "Gauge.Builder.baseUnit(String)")
      .rows(
          Effect.ADD_TAG,
          CORE + "AbstractTimerBuilder.tag(String, String)",
          CORE + "Counter.Builder.tag(String, String)",
          CORE + "DistributionSummary.Builder.tag(String, String)",
          CORE + "FunctionCounter.Builder.tag(String, String)",
          CORE + "FunctionTimer.Builder.tag(String, String)",
          CORE + "Gauge.Builder.tag(String, String)",
          CORE + "LongTaskTimer.Builder.tag(String, String)",
          CORE + "TimeGauge.Builder.tag(String, String)",
          CORE + "Timer.Builder.tag(String, String)")
      .rows(
          Effect.ADD_TEXTS,
          CORE + "AbstractTimerBuilder.tags(String...)",
          CORE + "Counter.Builder.tags(String...)",
          CORE + "DistributionSummary.Builder.tags(String...)",
          CORE + "FunctionCounter.Builder.tags(String...)",
          CORE + "FunctionTimer.Builder.tags(String...)",
          CORE + "Gauge.Builder.tags(String...)",
          CORE + "LongTaskTimer.Builder.tags(String...)",
          CORE + "TimeGauge.Builder.tags(String...)",
          CORE + "Timer.Builder.tags(String...)")
      .rows(
          Effect.ADD_ITERABLE,
          CORE + "AbstractTimerBuilder.tags(Iterable)",
          CORE + "Counter.Builder.tags(Iterable)",
          CORE + "DistributionSummary.Builder.tags(Iterable)",
          CORE + "FunctionCounter.Builder.tags(Iterable)",
          CORE + "FunctionTimer.Builder.tags(Iterable)",
          CORE + "Gauge.Builder.tags(Iterable)",
          CORE + "LongTaskTimer.Builder.tags(Iterable)",
          CORE + "TimeGauge.Builder.tags(Iterable)",
          CORE + "Timer.Builder.tags(Iterable)")
      .rows(
          Effect.REGISTER,
          CORE + "Counter.Builder.register(..)",
          CORE + "DistributionSummary.Builder.register(..)",
          CORE + "FunctionCounter.Builder.register(..)",
          CORE + "FunctionTimer.Builder.register(..)",
          CORE + "Gauge.Builder.register(..)",
          CORE + "LongTaskTimer.Builder.register(..)",
          CORE + "TimeGauge.Builder.register(..)",
          CORE + "Timer.Builder.register(..)")
      .rows(
          Effect.METER_OF_TEXTS,
          CORE + "MeterRegistry.counter(String, String...)",
          CORE + "MeterRegistry.summary(String, String...)",
          CORE + "MeterRegistry.timer(String, String...)",
          CORE + "Metrics.counter(String, String...)",
          CORE + "Metrics.summary(String, String...)",
          CORE + "Metrics.timer(String, String...)")
      .rows(
          Effect.METER_OF_ITERABLE,
          CORE + "MeterRegistry.counter(String, Iterable)",
          CORE + "MeterRegistry.counter(String, " + CORE + "Tags)",
          CORE + "MeterRegistry.gauge(String, Iterable, java.lang.Number)",
          CORE
              + "MeterRegistry.gauge(String, Iterable, Object, java.util.function.ToDoubleFunction)",
          CORE + "MeterRegistry.summary(String, Iterable)",
          CORE + "MeterRegistry.timer(String, Iterable)",
          CORE + "MeterRegistry.timer(String, " + CORE + "Tags)",
          CORE + "Metrics.counter(String, Iterable)",
          CORE + "Metrics.summary(String, Iterable)",
          CORE + "Metrics.timer(String, Iterable)")
      .rows(
          Effect.PROVIDER,
          CORE + "Counter.Builder.withRegistry(..)",
          CORE + "DistributionSummary.Builder.withRegistry(..)",
          CORE + "LongTaskTimer.Builder.withRegistry(..)",
          CORE + "Timer.Builder.withRegistry(..)")
      .rows(Effect.PROVIDED_WITH_TAG, CORE + "Meter.MeterProvider.withTag(String, String)")
      .rows(Effect.PROVIDED_WITH_TEXTS, CORE + "Meter.MeterProvider.withTags(String...)")
      .rows(Effect.PROVIDED_WITH_ITERABLE, CORE + "Meter.MeterProvider.withTags(Iterable)")
      .rows(
          Effect.TEXTS,
          CORE + "Meter.Builder.tags(String...)",
          CORE + "MeterRegistry.Config.commonTags(String...)",
          CORE + "MultiGauge.Builder.tags(String...)",
          COMMON + "KeyValues.and(String...)",
          COMMON + "KeyValues.of(String...)")
      .rows(
          Effect.TEXTS_AFTER_ONE,
          CORE + "MeterRegistry.More.longTaskTimer(String, String...)",
          CORE + "Metrics.More.longTaskTimer(String, String...)",
          COMMON + "KeyValues.concat(Iterable, String...)")
      .build();

  private MicrometerMethods() {}

  /**
   * The kind of meter that a method is about. Meters of two kinds may share a name, since their
   * exposed names differ.
   *
   * @param owner the class of the method
   * @param name the method's name; {@code register} for a builder's
   */
  static String kindOf(String owner, String name) {
    String of = name.equals("register")
        ? owner.substring(CORE.length()).replaceFirst("[.].*", "").toLowerCase(Locale.ROOT)
        : name;
    return of.replaceFirst("^(function|distribution)", "").replace("timegauge", "time gauge");
  }
}
