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
    /** Adds a tag to a builder. */
    ADD_TAG,
    /** Adds the tags that texts state to a builder. */
    ADD_TEXTS,
    /** Adds the tags of an iterable to a builder. */
    ADD_ITERABLE,
    /** Tells a builder the meter's unit. */
    UNIT,
    /** Looks up or registers the meter that a builder describes. */
    REGISTER,
    /** Looks up or registers the meter of a name and of the tags that texts state. */
    METER_OF_TEXTS,
    /** Looks up or registers the meter of a name and of the tags of an iterable. */
    METER_OF_ITERABLE,
    /** Looks up or registers the meter of a name without tags. */
    METER_WITHOUT_TAGS,
    /** Returns what looks up the meters that a builder describes, by more tags. */
    PROVIDER,
    /** Looks up the meter of a provider and of one more tag. */
    PROVIDED_BY_TAG,
    /** Looks up the meter of a provider and of the tags that texts state. */
    PROVIDED_BY_TEXTS,
    /** Looks up the meter of a provider and of the tags of an iterable. */
    PROVIDED_BY_ITERABLE,
    /** Returns a row of several gauges of one name; the first argument is its tags. */
    ROW,
    /** Returns several gauges of one name, whose rows come later. */
    GAUGES,
    /** Registers rows; the first argument holds them. */
    ROWS,
    /** Returns a tag of the key that a constant names. */
    TAG_OF_CONSTANT,
    /** Creates a tag of the key that the first argument names, a constant. */
    TAG_OF_KEY_NAME,
    /** Creates the observation that a constant describes. */
    OBSERVATION,
    /** Creates the observation of a name. */
    OBSERVATION_OF_NAME,
    /** Returns the observation that it is called on. */
    SAME_OBSERVATION,
    /** Gives an observation a tag. */
    OBSERVED_TAG,
    /** Gives an observation the tags of an argument. */
    OBSERVED_TAGS,
    /** Takes texts; which tags come of it is not followed. */
    TEXTS;

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
            METER_WITHOUT_TAGS,
            PROVIDED_BY_TAG,
            PROVIDED_BY_TEXTS,
            PROVIDED_BY_ITERABLE,
            ROWS,
            TEXTS -> true;
        case TAG,
            NO_TAGS,
            TAGS_OF_TAGS,
            TAGS_OF_ITERABLE,
            AND_TAGS,
            AND_ITERABLE,
            CONCAT_ITERABLES,
            BUILDER,
            ADD_TAG,
            ADD_ITERABLE,
            UNIT,
            PROVIDER,
            ROW,
            GAUGES,
            TAG_OF_CONSTANT,
            TAG_OF_KEY_NAME,
            OBSERVATION,
            OBSERVATION_OF_NAME,
            SAME_OBSERVATION,
            OBSERVED_TAG,
            OBSERVED_TAGS -> false;
      };
    }
  }

  private static final String CORE = "io.micrometer.core.instrument.";
  private static final String COMMON = "io.micrometer.common.";
  private static final String OBSERVATION = "io.micrometer.observation.Observation.";
  private static final String DOCUMENTED =
      "io.micrometer.observation.docs.ObservationDocumentation.";

  static final EffectTable<Effect> TABLE = EffectTable.<Effect>builder()
      .rows(
          Effect.TAG,
          CORE + "Tag.of(String, String)",
          "new " + CORE + "ImmutableTag(String, String)",
          COMMON + "KeyValue.of(String, String)")
      .rows(Effect.NO_TAGS, CORE + "Tags.empty()", COMMON + "KeyValues.empty()")
      .rows(
          Effect.TAGS_OF_TEXTS,
          CORE + "Tags.of(String...)",
          CORE + "Tags.of(String, String)",
          COMMON + "KeyValues.of(String...)",
          COMMON + "KeyValues.of(String, String)")
      .rows(
          Effect.TAGS_OF_TAGS,
          CORE + "Tags.of(" + CORE + "Tag...)",
          COMMON + "KeyValues.of(" + COMMON + "KeyValue...)")
      .rows(Effect.TAGS_OF_ITERABLE, CORE + "Tags.of(Iterable)", COMMON + "KeyValues.of(Iterable)")
      .rows(
          Effect.AND_TEXTS,
          CORE + "Tags.and(String...)",
          CORE + "Tags.and(String, String)",
          COMMON + "KeyValues.and(String...)",
          COMMON + "KeyValues.and(String, String)")
      .rows(
          Effect.AND_TAGS,
          CORE + "Tags.and(" + CORE + "Tag...)",
          COMMON + "KeyValues.and(" + COMMON + "KeyValue...)")
      .rows(Effect.AND_ITERABLE, CORE + "Tags.and(Iterable)", COMMON + "KeyValues.and(Iterable)")
      .rows(
          Effect.CONCAT_TEXTS,
          CORE + "Tags.concat(Iterable, String...)",
          COMMON + "KeyValues.concat(Iterable, String...)")
      .rows(
          Effect.CONCAT_ITERABLES,
          CORE + "Tags.concat(Iterable, Iterable)",
          COMMON + "KeyValues.concat(Iterable, Iterable)")
      .rows(
          Effect.BUILDER,
          CORE + "Counter.builder(String)",
          CORE + "DistributionSummary.builder(String)",
          CORE + "FunctionCounter.builder(..)",
          CORE + "FunctionTimer.builder(..)",
          CORE + "Gauge.builder(..)",
          CORE + "LongTaskTimer.builder(String)",
          CORE + "MultiGauge.builder(String)",
          CORE + "TimeGauge.builder(..)",
          CORE + "Timer.builder(String)")
      .rows(
          Effect.ADD_TAG,
          CORE + "AbstractTimerBuilder.tag(String, String)",
          CORE + "Counter.Builder.tag(String, String)",
          CORE + "DistributionSummary.Builder.tag(String, String)",
          CORE + "FunctionCounter.Builder.tag(String, String)",
          CORE + "FunctionTimer.Builder.tag(String, String)",
          CORE + "Gauge.Builder.tag(String, String)",
          CORE + "LongTaskTimer.Builder.tag(String, String)",
          CORE + "MultiGauge.Builder.tag(String, String)",
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
          CORE + "MultiGauge.Builder.tags(String...)",
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
          CORE + "MultiGauge.Builder.tags(Iterable)",
          CORE + "TimeGauge.Builder.tags(Iterable)",
          CORE + "Timer.Builder.tags(Iterable)")
      .rows(
          Effect.UNIT,
          CORE + "Counter.Builder.baseUnit(String)",
          CORE + "DistributionSummary.Builder.baseUnit(String)",
          CORE + "FunctionCounter.Builder.baseUnit(String)",
          CORE + "Gauge.Builder.baseUnit(String)",
          CORE + "MultiGauge.Builder.baseUnit(String)")
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
          CORE + "MeterRegistry.More.longTaskTimer(String, String...)",
          CORE + "Metrics.More.longTaskTimer(String, String...)",
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
          CORE + "MeterRegistry.gaugeCollectionSize(..)",
          CORE + "MeterRegistry.gaugeMapSize(..)",
          CORE + "MeterRegistry.summary(String, Iterable)",
          CORE + "MeterRegistry.timer(String, Iterable)",
          CORE + "MeterRegistry.timer(String, " + CORE + "Tags)",
          CORE + "MeterRegistry.More.counter(..)",
          CORE + "MeterRegistry.More.longTaskTimer(String, Iterable)",
          CORE + "MeterRegistry.More.longTaskTimer(String, " + CORE + "Tags)",
          CORE + "MeterRegistry.More.timeGauge(..)",
          CORE + "MeterRegistry.More.timer(..)",
          CORE + "Metrics.counter(String, Iterable)",
          CORE + "Metrics.gauge(String, Iterable, java.lang.Number)",
          CORE + "Metrics.gauge(String, Iterable, Object, java.util.function.ToDoubleFunction)",
          CORE + "Metrics.gaugeCollectionSize(..)",
          CORE + "Metrics.gaugeMapSize(..)",
          CORE + "Metrics.summary(String, Iterable)",
          CORE + "Metrics.timer(String, Iterable)",
          CORE + "Metrics.More.counter(..)",
          CORE + "Metrics.More.longTaskTimer(String, Iterable)",
          CORE + "Metrics.More.timeGauge(..)",
          CORE + "Metrics.More.timer(..)")
      .rows(
          Effect.METER_WITHOUT_TAGS,
          CORE + "MeterRegistry.gauge(String, java.lang.Number)",
          CORE + "MeterRegistry.gauge(String, Object, java.util.function.ToDoubleFunction)",
          CORE + "Metrics.gauge(String, java.lang.Number)",
          CORE + "Metrics.gauge(String, Object, java.util.function.ToDoubleFunction)")
      .rows(
          Effect.PROVIDER,
          CORE + "Counter.Builder.withRegistry(..)",
          CORE + "DistributionSummary.Builder.withRegistry(..)",
          CORE + "LongTaskTimer.Builder.withRegistry(..)",
          CORE + "Timer.Builder.withRegistry(..)")
      .rows(Effect.PROVIDED_BY_TAG, CORE + "Meter.MeterProvider.withTag(String, String)")
      .rows(Effect.PROVIDED_BY_TEXTS, CORE + "Meter.MeterProvider.withTags(String...)")
      .rows(Effect.PROVIDED_BY_ITERABLE, CORE + "Meter.MeterProvider.withTags(Iterable)")
      .rows(Effect.ROW, CORE + "MultiGauge.Row.of(..)")
      .rows(Effect.GAUGES, CORE + "MultiGauge.Builder.register(..)")
      .rows(Effect.ROWS, CORE + "MultiGauge.register(..)")
      .rows(
          Effect.TAG_OF_CONSTANT,
          COMMON + "docs.KeyName.withValue(..)",
          COMMON + "docs.KeyName.withNoneValue()")
      .rows(Effect.TAG_OF_KEY_NAME, COMMON + "KeyValue.of(" + COMMON + "docs.KeyName, String)")
      .rows(Effect.OBSERVATION, DOCUMENTED + "observation(..)", DOCUMENTED + "start(..)")
      .rows(
          Effect.OBSERVATION_OF_NAME,
          OBSERVATION + "createNotStarted(String, io.micrometer.observation.ObservationRegistry)",
          OBSERVATION + "start(String, io.micrometer.observation.ObservationRegistry)")
      .rows(
          Effect.SAME_OBSERVATION,
          OBSERVATION + "contextualName(..)",
          OBSERVATION + "error(..)",
          OBSERVATION + "event(..)",
          OBSERVATION + "highCardinalityKeyValue(..)",
          OBSERVATION + "highCardinalityKeyValues(..)",
          OBSERVATION + "parentObservation(..)",
          OBSERVATION + "start()")
      .rows(Effect.OBSERVED_TAG, OBSERVATION + "lowCardinalityKeyValue(String, String)")
      .rows(
          Effect.OBSERVED_TAGS,
          OBSERVATION + "lowCardinalityKeyValue(" + COMMON + "KeyValue)",
          OBSERVATION + "lowCardinalityKeyValues(..)")
      .rows(
          Effect.TEXTS,
          CORE + "Meter.Builder.tags(String...)",
          CORE + "MeterRegistry.Config.commonTags(String...)")
      .build();

  private MicrometerMethods() {}

  /**
   * The kind of meter that a method is about. Meters of two kinds may share a name, since their
   * exposed names differ.
   *
   * @param owner the class of the method
   * @param name the method's name; that of a builder is about what the builder builds
   */
  static String kindOf(String owner, String name) {
    String of = name.equals("register") || name.equals("withRegistry")
        ? owner.substring(CORE.length()).replaceFirst("[.].*", "")
        : name;
    String kind = of.toLowerCase(Locale.ROOT)
        .replaceFirst("^(function|distribution|multi)", "")
        .replaceFirst("^gauge(collection|map)size$", "gauge");
    return switch (kind) {
      case "longtasktimer" -> "long task timer";
      case "timegauge" -> "time gauge";
      default -> kind;
    };
  }
}
