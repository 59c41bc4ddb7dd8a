package org.metricdef.ingestion.metrics;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.metricdef.LabelKeys;

/** The labels of a record on its way to a topic: where it comes from, what it is, where it goes. */
@LabelKeys({"exchange", "asset_class", "data_type", "topic"})
@Target({ElementType.PARAMETER, ElementType.METHOD, ElementType.FIELD, ElementType.RECORD_COMPONENT
})
@Retention(RetentionPolicy.CLASS)
public @interface RecordLabels {}
