package org.metricdef;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * States the label value that a constant of an enum is, where the enum is a component of a record
 * that states labels ({@link LabelName}). Without it, the value is the constant's name in lower
 * case: {@code CREDIT_CARD} is {@code credit_card}.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.CLASS)
public @interface LabelValue {

  /** The label's value. */
  String value();
}
