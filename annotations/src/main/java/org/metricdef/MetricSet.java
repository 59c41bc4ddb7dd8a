package org.metricdef;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An interface that declares the metrics of one component, a method a metric.
 *
 * <p>The MetricDef processor generates an implementation over a metrics client, and checks every
 * call of a declared metric against its labels. The implementation is named after the client and
 * the interface: {@link Client} lists the names. Its static {@code register} method takes one
 * parameter for each base label.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface MetricSet {

  /** What every metric name of this set starts with, for example {@code "k2_"}. */
  String prefix() default "";

  /**
   * Labels that every metric of this set carries, with values that are fixed at registration. A
   * call never passes them.
   */
  String[] baseLabels() default {};

  /**
   * The clients over which the set is implemented, each in a class of its own. Left empty, it is
   * the first one of {@link Client} that is on the class path.
   */
  Client[] clients() default {};
}
