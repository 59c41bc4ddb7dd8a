package org.metricdef;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the parameter of a team's own facade that takes a metric's name: a {@code String}, with or
 * without the set's prefix ({@link #form}), or an enum. Every call of the method is then checked
 * like a call of the metric itself; its labels are what the {@link MetricLabels} parameter is
 * given, or none where there is no such parameter. If a name is the whole name of one metric and
 * what follows the prefix of another, it means the first.
 *
 * <p>A constant of an enum names the metric that its own name is in lower case: {@code
 * ORDERS_TOTAL} is {@code orders_total}. If the enum has a final {@code String} field with this
 * annotation, the constant names what it passes for that field:
 *
 * <pre>{@code
 * enum Metric {
 *   ORDERS("orders_total");
 *
 *   @MetricName(ShopMetrics.class) final String key;
 *
 *   Metric(String key) {
 *     this.key = key;
 *   }
 * }
 * }</pre>
 */
@Documented
@Target({ElementType.PARAMETER, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface MetricName {

  /**
   * The {@link MetricSet} interfaces that declare the names this parameter may take. At a field of
   * an enum they may be left out: the names are then checked where they are used.
   *
   * <p>They are also left out where no set stands behind the facade, and its own calls declare the
   * metrics ({@link LabelNames}), or where it takes the label type of a client. Such a facade is
   * checked as a client is that nobody annotated.
   */
  Class<?>[] value() default {};

  /**
   * The kinds of metric that the method is for: {@link Counter}, {@link Gauge}, {@link Histogram}.
   * A call that names a metric of another kind is refused. Left empty, it is for all.
   */
  Class<?>[] kinds() default {};

  /**
   * Which form of the name the facade takes. A facade that hands its names straight to a client
   * takes one form only: with both, {@code orders_total} and {@code shop_orders_total} would become
   * two series. A call that passes the other form is refused then.
   */
  Form form() default Form.EITHER;

  /** A form of a metric's name. */
  enum Form {

    /** The facade itself makes one name of both forms. */
    EITHER,

    /** The whole name, which begins with the prefix of the set. */
    WHOLE,

    /** The name that follows the prefix of the set. */
    WITHOUT_PREFIX
  }
}
