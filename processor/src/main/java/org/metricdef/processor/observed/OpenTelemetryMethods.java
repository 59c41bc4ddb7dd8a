package org.metricdef.processor.observed;

import java.util.Locale;
import org.metricdef.processor.library.EffectTable;

/**
 * The methods of OpenTelemetry that make instruments, take attributes or hold them. Source: the
 * classes of opentelemetry-api 1.68.0, and of its incubator.
 */
final class OpenTelemetryMethods {

  /** What a method does. */
  enum Effect {
    /** Looks up the meter of a scope, or begins to. */
    METER,
    /** Creates a builder of an instrument; the first argument is the instrument's name. */
    INSTRUMENT_BUILDER,
    /** Returns what it is called on. */
    SAME,
    /** Tells a builder which attributes the instrument keeps. */
    ADVICE,
    /** Returns the instrument that a builder describes. */
    INSTRUMENT,
    /** Registers a function that records with the instrument that a builder describes. */
    CALLBACK,
    /** Records a value; the second argument, if there is one, is its attributes. */
    RECORD,
    /** Returns an instrument that records with fixed attributes. */
    BIND,
    /** Creates the key of an attribute. */
    KEY,
    /** Returns attributes without any. */
    NO_ATTRIBUTES,
    /** Returns the attributes of keys and values in turn. */
    ATTRIBUTES,
    /** Creates a builder of attributes. */
    ATTRIBUTES_BUILDER,
    /** Creates a builder with the attributes that it is called on. */
    TO_BUILDER,
    /** Adds an attribute, whose key the first argument is. */
    PUT_KEY,
    /** Adds an attribute, whose key has the first argument as its name. */
    PUT_NAME,
    /** Adds an attribute whose type is not known before the program runs. */
    PUT_ANY_TYPE,
    /** Adds other attributes. */
    PUT_ALL,
    /** Removes one attribute. */
    REMOVE,
    /** Removes the attributes that pass a test. */
    REMOVE_IF,
    /** Returns the attributes that a builder has. */
    BUILD_ATTRIBUTES
  }

  private static final String API = "io.opentelemetry.api.";
  private static final String METRICS = API + "metrics.";
  private static final String INCUBATOR = API + "incubator.metrics.";
  private static final String COMMON = API + "common.";
  private static final String KEY = COMMON + "AttributeKey";

  static final EffectTable<Effect> TABLE = EffectTable.<Effect>builder()
      .rows(
          Effect.METER,
          API + "GlobalOpenTelemetry.getMeter(String)",
          API + "GlobalOpenTelemetry.meterBuilder(String)",
          API + "OpenTelemetry.getMeter(String)",
          API + "OpenTelemetry.meterBuilder(String)",
          METRICS + "MeterProvider.get(String)",
          METRICS + "MeterProvider.meterBuilder(String)")
      .rows(
          Effect.SAME,
          METRICS + "MeterBuilder.build()",
          METRICS + "MeterBuilder.setInstrumentationVersion(String)",
          METRICS + "MeterBuilder.setSchemaUrl(String)",
          METRICS + "DoubleCounterBuilder.setDescription(String)",
          METRICS + "DoubleCounterBuilder.setUnit(String)",
          METRICS + "DoubleGaugeBuilder.ofLongs()",
          METRICS + "DoubleGaugeBuilder.setDescription(String)",
          METRICS + "DoubleGaugeBuilder.setUnit(String)",
          METRICS + "DoubleHistogramBuilder.ofLongs()",
          METRICS + "DoubleHistogramBuilder.setDescription(String)",
          METRICS + "DoubleHistogramBuilder.setExplicitBucketBoundariesAdvice(..)",
          METRICS + "DoubleHistogramBuilder.setUnit(String)",
          METRICS + "DoubleUpDownCounterBuilder.setDescription(String)",
          METRICS + "DoubleUpDownCounterBuilder.setUnit(String)",
          METRICS + "LongCounterBuilder.ofDoubles()",
          METRICS + "LongCounterBuilder.setDescription(String)",
          METRICS + "LongCounterBuilder.setUnit(String)",
          METRICS + "LongGaugeBuilder.setDescription(String)",
          METRICS + "LongGaugeBuilder.setUnit(String)",
          METRICS + "LongHistogramBuilder.setDescription(String)",
          METRICS + "LongHistogramBuilder.setExplicitBucketBoundariesAdvice(..)",
          METRICS + "LongHistogramBuilder.setUnit(String)",
          METRICS + "LongUpDownCounterBuilder.ofDoubles()",
          METRICS + "LongUpDownCounterBuilder.setDescription(String)",
          METRICS + "LongUpDownCounterBuilder.setUnit(String)")
      .rows(
          Effect.INSTRUMENT_BUILDER,
          METRICS + "Meter.counterBuilder(String)",
          METRICS + "Meter.gaugeBuilder(String)",
          METRICS + "Meter.histogramBuilder(String)",
          METRICS + "Meter.upDownCounterBuilder(String)")
      .rows(
          Effect.ADVICE,
          INCUBATOR + "ExtendedDoubleCounterBuilder.setAttributesAdvice(..)",
          INCUBATOR + "ExtendedDoubleGaugeBuilder.setAttributesAdvice(..)",
          INCUBATOR + "ExtendedDoubleHistogramBuilder.setAttributesAdvice(..)",
          INCUBATOR + "ExtendedDoubleUpDownCounterBuilder.setAttributesAdvice(..)",
          INCUBATOR + "ExtendedLongCounterBuilder.setAttributesAdvice(..)",
          INCUBATOR + "ExtendedLongGaugeBuilder.setAttributesAdvice(..)",
          INCUBATOR + "ExtendedLongHistogramBuilder.setAttributesAdvice(..)",
          INCUBATOR + "ExtendedLongUpDownCounterBuilder.setAttributesAdvice(..)")
      .rows(
          Effect.INSTRUMENT,
          METRICS + "DoubleCounterBuilder.build()",
          METRICS + "DoubleCounterBuilder.buildObserver()",
          METRICS + "DoubleGaugeBuilder.build()",
          METRICS + "DoubleGaugeBuilder.buildObserver()",
          METRICS + "DoubleHistogramBuilder.build()",
          METRICS + "DoubleUpDownCounterBuilder.build()",
          METRICS + "DoubleUpDownCounterBuilder.buildObserver()",
          METRICS + "LongCounterBuilder.build()",
          METRICS + "LongCounterBuilder.buildObserver()",
          METRICS + "LongGaugeBuilder.build()",
          METRICS + "LongGaugeBuilder.buildObserver()",
          METRICS + "LongHistogramBuilder.build()",
          METRICS + "LongUpDownCounterBuilder.build()",
          METRICS + "LongUpDownCounterBuilder.buildObserver()")
      .rows(
          Effect.CALLBACK,
          METRICS + "DoubleCounterBuilder.buildWithCallback(..)",
          METRICS + "DoubleGaugeBuilder.buildWithCallback(..)",
          METRICS + "DoubleUpDownCounterBuilder.buildWithCallback(..)",
          METRICS + "LongCounterBuilder.buildWithCallback(..)",
          METRICS + "LongGaugeBuilder.buildWithCallback(..)",
          METRICS + "LongUpDownCounterBuilder.buildWithCallback(..)")
      .rows(
          Effect.RECORD,
          METRICS + "DoubleCounter.add(..)",
          METRICS + "DoubleGauge.set(..)",
          METRICS + "DoubleHistogram.record(..)",
          METRICS + "DoubleUpDownCounter.add(..)",
          METRICS + "LongCounter.add(..)",
          METRICS + "LongGauge.set(..)",
          METRICS + "LongHistogram.record(..)",
          METRICS + "LongUpDownCounter.add(..)",
          METRICS + "ObservableDoubleMeasurement.record(..)",
          METRICS + "ObservableLongMeasurement.record(..)")
      .rows(
          Effect.BIND,
          INCUBATOR + "ExtendedDoubleCounter.bind(..)",
          INCUBATOR + "ExtendedDoubleGauge.bind(..)",
          INCUBATOR + "ExtendedDoubleHistogram.bind(..)",
          INCUBATOR + "ExtendedDoubleUpDownCounter.bind(..)",
          INCUBATOR + "ExtendedLongCounter.bind(..)",
          INCUBATOR + "ExtendedLongGauge.bind(..)",
          INCUBATOR + "ExtendedLongHistogram.bind(..)",
          INCUBATOR + "ExtendedLongUpDownCounter.bind(..)")
      .rows(
          Effect.KEY,
          KEY + ".booleanArrayKey(String)",
          KEY + ".booleanKey(String)",
          KEY + ".doubleArrayKey(String)",
          KEY + ".doubleKey(String)",
          KEY + ".longArrayKey(String)",
          KEY + ".longKey(String)",
          KEY + ".stringArrayKey(String)",
          KEY + ".stringKey(String)")
      .rows(Effect.NO_ATTRIBUTES, COMMON + "Attributes.empty()")
      .rows(Effect.ATTRIBUTES, COMMON + "Attributes.of(..)")
      .rows(Effect.ATTRIBUTES_BUILDER, COMMON + "Attributes.builder()")
      .rows(Effect.TO_BUILDER, COMMON + "Attributes.toBuilder()")
      .rows(
          Effect.PUT_NAME,
          COMMON + "AttributesBuilder.put(String, String)",
          COMMON + "AttributesBuilder.put(String, long)",
          COMMON + "AttributesBuilder.put(String, double)",
          COMMON + "AttributesBuilder.put(String, boolean)",
          COMMON + "AttributesBuilder.put(String, String...)",
          COMMON + "AttributesBuilder.put(String, long...)",
          COMMON + "AttributesBuilder.put(String, double...)",
          COMMON + "AttributesBuilder.put(String, boolean...)")
      .rows(
          Effect.PUT_KEY,
          COMMON + "AttributesBuilder.put(" + KEY + ", int)",
          COMMON + "AttributesBuilder.put(" + KEY + ", Object)",
          COMMON + "AttributesBuilder.put(" + KEY + ", Object...)")
      .rows(Effect.PUT_ANY_TYPE, COMMON + "AttributesBuilder.put(..)")
      .rows(Effect.PUT_ALL, COMMON + "AttributesBuilder.putAll(..)")
      .rows(Effect.REMOVE, COMMON + "AttributesBuilder.remove(..)")
      .rows(Effect.REMOVE_IF, COMMON + "AttributesBuilder.removeIf(..)")
      .rows(Effect.BUILD_ATTRIBUTES, COMMON + "AttributesBuilder.build()")
      .build();

  private OpenTelemetryMethods() {}

  /** The kind of instrument that a method of a meter begins to build, for messages. */
  static String kindOf(String method) {
    return method
        .replaceFirst("Builder$", "")
        .replaceAll("([A-Z])", "-$1")
        .toLowerCase(Locale.ROOT);
  }

  /** The type of the key that a method creates: {@code string[]} for {@code stringArrayKey}. */
  static String typeOf(String method) {
    return method.replaceFirst("Key$", "").replaceFirst("Array$", "[]");
  }
}
