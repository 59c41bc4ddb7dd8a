package org.metricdef;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the parameter of a facade that takes label values by position, one for each name that
 * {@link LabelNames} declared: a {@code String...}, a {@code String[]}, a {@code List<String>} or a
 * {@code Collection<String>}. The metric is the one that the {@link MetricName} parameter of the
 * method names. Without such a parameter it is the one whose handle the method is called on.
 *
 * <p>The method promises neither to change nor to keep the array or list.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
public @interface LabelValues {}
