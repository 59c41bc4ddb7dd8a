package org.metricdef.processor.report;

import org.metricdef.processor.ruleset.Rule;

/**
 * A finding that did not stop the build.
 *
 * @param line the line number; 0 if it is unknown
 * @param treatment why it did not: it is a warning, its rule is off, it is suppressed, or a
 *     baseline has it
 */
public record NonFatalFinding(long line, Rule rule, Disposition treatment) {}
