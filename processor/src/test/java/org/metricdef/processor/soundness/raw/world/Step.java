package org.metricdef.processor.soundness.raw.world;

/**
 * A method of a program that is to be run.
 *
 * @param metric the metric that only this method uses
 */
public record Step(String method, String metric) {}
