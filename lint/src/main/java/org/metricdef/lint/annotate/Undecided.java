package org.metricdef.lint.annotate;

import org.metricdef.lint.finding.Location;

/**
 * What could not be decided.
 *
 * @param reason why, and what a person can do, as one or two sentences
 */
public record Undecided(Location at, String reason) {}
