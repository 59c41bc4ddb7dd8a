package org.metricdef;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * States the label that a component of a record is. Without it, the label is the component's name
 * in snake case: {@code dataType} is {@code data_type}.
 *
 * <p>A record states the labels of a metric by {@link Counter.Of} and its siblings. Its components
 * are strings, booleans, whole numbers, characters or enums. None of them may be null.
 *
 * <pre>{@code
 * record OrderLabels(String country, @LabelName("payment") Payment by) {}
 *
 * @MetricDef(help = "Orders placed")
 * Counter.Of<OrderLabels> ordersTotal();
 * }</pre>
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.CLASS)
public @interface LabelName {

  /** The label's name. */
  String value();
}
