package org.metricdef.promql.syntax;

/** A name without quotes: of a metric, of a function. */
public record Name(String text, Span span) {}
