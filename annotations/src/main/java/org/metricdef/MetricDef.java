package org.metricdef;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares one metric.
 *
 * <p>On a parameterless method of a {@link MetricSet} interface, the return type says its kind:
 * {@link Counter}, {@link Gauge}, {@link Histogram}, {@link Timer}, {@link Summary}, {@link
 * TrackedGauge}, {@link TrackedCounter} or {@link Info}. Its labels are stated here, or by a record
 * in the return type, as in {@link Counter.Of}.
 *
 * <p>On a field, a parameter, a record component or another method, it declares the collector of a
 * Prometheus client that the code holds there, such as {@code io.prometheus.client.Counter}. Every
 * call on it must then be proven to pass one value for each of the {@link #labels()}, in other
 * classes and modules too.
 */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT
})
@Retention(RetentionPolicy.CLASS)
public @interface MetricDef {

  /**
   * The metric's name without the set's prefix. Left empty, it is the method's name in snake case:
   * {@code kafkaProduceErrorsTotal} declares {@code kafka_produce_errors_total}. Outside of sets,
   * it is the whole name; left empty, any name will do.
   */
  String name() default "";

  /** What the metric counts or measures, as shown beside it by Prometheus. A set needs it. */
  String help() default "";

  /**
   * The keys that every call passes, in any order; the set's base labels are not repeated here.
   * Outside of sets, the label names in the order of the builder.
   */
  String[] labels() default {};

  /**
   * Upper bounds of the buckets of a histogram or timer in its unit, increasing. Left empty, they
   * are those that simpleclient has by default, from 5 milliseconds to 10 seconds, with every
   * client.
   */
  double[] buckets() default {};

  /**
   * The unit of the values, such as {@code "bytes"}, in words of Prometheus. The name ends in it,
   * before the {@code _total} of a counter. The unit of a timer is always {@code "seconds"}.
   */
  String unit() default "";

  /**
   * Whether a histogram or timer also has a native histogram, whose buckets Prometheus chooses. Of
   * the clients, prometheus-metrics has it.
   */
  boolean nativeHistogram() default false;
}
