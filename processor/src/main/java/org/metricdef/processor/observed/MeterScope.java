package org.metricdef.processor.observed;

import org.metricdef.processor.flow.value.KnownObject;

/** A meter of OpenTelemetry, by the name of its scope. Instruments of two scopes are different. */
record MeterScope(String name) implements KnownObject.Modelled {}
