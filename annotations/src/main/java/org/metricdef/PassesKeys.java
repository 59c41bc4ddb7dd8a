package org.metricdef;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The contract of a method that passes labels through. Its result is not null and holds the keys of
 * the argument for the parameter with {@link PassedLabels}, without those of {@link #minus}, with
 * those of {@link #plus}, and with the key that the argument for {@link AddedKey} is, if a
 * parameter has that.
 *
 * <pre>{@code
 * @PassesKeys(minus = "detail", plus = "status")
 * public static Labels done(@PassedLabels Labels labels, String status) {
 *   return labels.without("detail").with("status", status);
 * }
 * }</pre>
 *
 * <p>Both sides are checked. Callers know the keys of the result where they know those of the
 * argument. The body has to return labels of its own: a map that it is given belongs to the caller.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface PassesKeys {

  /** The keys that the result has, whether the argument has them or not. */
  String[] plus() default {};

  /** The keys that the result does not have, whether the argument has them or not. */
  String[] minus() default {};
}
