package org.metricdef;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the parameter of a team's own facade that takes a metric's name, with or without the set's
 * prefix. Every call of the method is then checked like a call of the metric itself; its labels are
 * what the {@link MetricLabels} parameter is given, or none where there is no such parameter.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
public @interface MetricName {

  /** The {@link MetricSet} interfaces that declare the names this parameter may take. */
  Class<?>[] value();

  /**
   * The kinds of metric that the method is for: {@link Counter}, {@link Gauge}, {@link Histogram}.
   * A call that names a metric of another kind is refused. Left empty, it is for all.
   */
  Class<?>[] kinds() default {};
}
