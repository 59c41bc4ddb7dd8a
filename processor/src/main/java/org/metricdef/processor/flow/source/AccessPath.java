package org.metricdef.processor.flow.source;

import javax.lang.model.element.Element;

/**
 * An expression that gives the same value each time, as far as the reader of a null check is
 * concerned: a field, or a call such as {@code e.getMessage()}.
 *
 * @param root what its leftmost name stands for
 * @param text the expression as written, without a leading {@code this.}
 */
public record AccessPath(Element root, String text) {}
