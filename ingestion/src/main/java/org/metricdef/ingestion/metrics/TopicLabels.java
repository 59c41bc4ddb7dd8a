package org.metricdef.ingestion.metrics;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.metricdef.LabelKeys;

/** The labels that every measurement of a topic's deliveries carries. */
@LabelKeys({"exchange", "asset_class", "topic"})
@Target({ElementType.PARAMETER, ElementType.METHOD, ElementType.FIELD, ElementType.RECORD_COMPONENT
})
@Retention(RetentionPolicy.CLASS)
public @interface TopicLabels {}
