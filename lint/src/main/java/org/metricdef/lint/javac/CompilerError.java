package org.metricdef.lint.javac;

import java.util.Optional;
import org.metricdef.lint.finding.Location;

/**
 * What javac itself refuses, or another processor.
 *
 * @param at where; empty if it is about no file
 */
public record CompilerError(Optional<Location> at, String message) {}
