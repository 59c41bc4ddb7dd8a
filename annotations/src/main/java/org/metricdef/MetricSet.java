package org.metricdef;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An interface that declares the metrics of one component, a method a metric.
 *
 * <p>The MetricDef processor generates an implementation named {@code Prometheus} plus the
 * interface's name, whose static {@code register} method takes one parameter for each base label,
 * and checks every call of a declared metric against its labels.
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
}
