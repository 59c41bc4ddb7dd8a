package org.metricdef.processor.report;

import java.nio.file.Path;
import org.metricdef.processor.ruleset.Rule;

/**
 * A finding at one place, before those with the same cause are told as one.
 *
 * @param code the code that it is about; the same when lines move
 * @param disposition what the build does to it if no baseline has it
 */
public record Occurrence(Rule rule, Path file, String code, Disposition disposition) {}
