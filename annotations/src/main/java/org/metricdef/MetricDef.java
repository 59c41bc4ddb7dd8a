package org.metricdef;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares one metric on a parameterless method of a {@link MetricSet} interface. The return type
 * says its kind: {@link Counter}, {@link Gauge} or {@link Histogram}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface MetricDef {

  /**
   * The metric's name without the set's prefix. Left empty, it is the method's name in snake case:
   * {@code kafkaProduceErrorsTotal} declares {@code kafka_produce_errors_total}.
   */
  String name() default "";

  /** What the metric counts or measures, as shown beside it by Prometheus. */
  String help();

  /** The keys that every call passes, in any order; the set's base labels are not repeated here. */
  String[] labels() default {};

  /**
   * Upper bounds of a histogram's buckets in its unit, increasing. Left empty, the client's own
   * defaults are used.
   */
  double[] buckets() default {};
}
