package org.metricdef.processor.flow.value;

import javax.lang.model.element.VariableElement;

/** A constant of an enum. */
public record EnumConstant(VariableElement constant) implements KnownObject.Modelled {}
