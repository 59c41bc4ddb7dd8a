package org.metricdef;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method of a facade that returns the handle of a metric: the metric that it declares with
 * {@link LabelNames}, or the one of a table that its {@link MetricName} parameter names. Calls on
 * the handle are compared with the declared names: those of a client's collector, such as {@code
 * labels(…)}, and those of the facade's own methods with {@link LabelValues} or {@link
 * MetricLabels}.
 *
 * <pre>{@code
 * interface Metrics {
 *   @MetricHandle
 *   io.prometheus.client.Counter counter(String name, @LabelNames String... names);
 * }
 * }</pre>
 *
 * <p>A constructor that declares a metric needs no annotation: the new object is the handle.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface MetricHandle {}
