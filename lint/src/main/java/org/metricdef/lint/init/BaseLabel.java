package org.metricdef.lint.init;

/**
 * A label that all calls of a set give the same value.
 *
 * @param value the value, a constant
 */
public record BaseLabel(String key, String value) {}
