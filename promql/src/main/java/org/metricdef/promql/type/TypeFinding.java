package org.metricdef.promql.type;

import org.metricdef.promql.syntax.Span;

/**
 * Something that Prometheus refuses.
 *
 * @param span the part of the text that is wrong
 * @param message what is wrong and how it can be right
 */
public record TypeFinding(FindingKind kind, Span span, String message) {}
