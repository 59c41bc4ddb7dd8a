package org.metricdef.lint.finding;

/**
 * One step of a key on its way to a wrong call.
 *
 * @param text what happens there
 */
public record Step(String text, Location at) {}
