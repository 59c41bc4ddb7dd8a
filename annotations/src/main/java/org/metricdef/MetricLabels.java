package org.metricdef;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the parameter that takes a metric's labels, in one of these forms:
 *
 * <ul>
 *   <li>a {@link Labels} or a {@code Map<String, String>};
 *   <li>keys and values in turn, {@code String... pairs} or {@code String[] pairs};
 *   <li>entries: {@code Map.Entry<String, String>...}, or a {@code List} or {@code Iterable} of
 *       these.
 * </ul>
 *
 * <p>Where no metric set stands behind the facade, it may also be the label type of a client:
 * {@code Tags}, {@code KeyValues}, {@code Tag...} or a collection of {@code Tag}s of Micrometer, or
 * {@code Attributes} of OpenTelemetry. The keys are then compared with those that {@link
 * LabelNames} declared, or with those that other calls give the same {@link MetricName}.
 *
 * <p>The method promises not to change the map, array or list it is given and not to use it after
 * it returns: a caller may use one for many calls. The checker refuses a body that changes it, or
 * that passes it on later. Labels, and a copy that is made before, may be passed on at any time.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
public @interface MetricLabels {

  /**
   * Whether a call has to pass the set's base labels too. By default they are the facade's own
   * business, and a call that passes one is refused.
   */
  boolean includesBaseLabels() default false;
}
