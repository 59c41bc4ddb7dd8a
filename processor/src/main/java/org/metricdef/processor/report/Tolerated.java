package org.metricdef.processor.report;

import org.metricdef.processor.ruleset.Rule;

/**
 * A finding that did not stop the build, as the catalogue keeps it.
 *
 * @param line from 1; 0 where it is not known
 * @param treatment warning, off or suppressed
 */
public record Tolerated(long line, Rule rule, Treatment treatment) {}
