package org.metricdef;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what the MetricDef processor wrote; nobody else should. Coverage tools that leave out
 * generated code know it by its name. The JDK's own {@code @Generated} would not do: a module that
 * does not require {@code java.compiler} cannot see it.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface MetricDefGenerated {}
