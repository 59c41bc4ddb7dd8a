package org.metricdef.processor.client;

import org.metricdef.processor.declaration.MetricDefinition;
import org.metricdef.processor.flow.value.KnownObject;

/** A metric, as the abstract value of an expression that gives its handle. */
record KnownMetric(MetricDefinition definition) implements KnownObject.Modelled {}
