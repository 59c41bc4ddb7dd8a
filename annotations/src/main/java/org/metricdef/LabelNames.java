package org.metricdef;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the parameter of a facade that declares the label names of a metric, in their order: a
 * {@code String...}, a {@code String[]}, a {@code List<String>} or a {@code Collection<String>}. No
 * {@link MetricSet} stands behind such a metric: its names are those that a call passes here.
 *
 * <p>What is declared is used in one of two ways:
 *
 * <ul>
 *   <li>by a handle: the method has {@link MetricHandle} and returns it, or a constructor creates
 *       it. The handle is a client's collector, or an object of the facade's own with methods that
 *       take {@link LabelValues} or {@link MetricLabels};
 *   <li>by its name, in a table: this method and those that use the metric have a {@link
 *       MetricName} parameter, which states no set.
 * </ul>
 *
 * <pre>{@code
 * interface MetricTable {
 *   void init(@MetricName String key, String help, @LabelNames String... names);
 *
 *   void inc(@MetricName String key, @LabelValues String... values);
 * }
 * }</pre>
 *
 * <p>Calls of such a facade are checked as calls of a client are that nobody annotated: what is
 * surely wrong is reported, and nothing is said of what is not known. The method promises neither
 * to change nor to keep the array or list.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
public @interface LabelNames {}
