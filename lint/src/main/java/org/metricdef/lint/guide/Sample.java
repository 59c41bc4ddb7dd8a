package org.metricdef.lint.guide;

/**
 * PromQL that asks for a metric.
 *
 * @param meaning what the result is, in words
 */
public record Sample(String meaning, String promql) {}
