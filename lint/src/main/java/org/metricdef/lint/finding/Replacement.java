package org.metricdef.lint.finding;

/** A text that replaces a part of a file. */
public record Replacement(Location at, String text) {}
