package org.metricdef.processor.observed;

import org.metricdef.processor.flow.value.KnownObject;
import org.metricdef.processor.observed.Documentation.Documented;

/** An observation whose keys an enum documents, as the abstract value of an expression. */
record DocumentedObservation(Documented documented) implements KnownObject.Modelled {}
