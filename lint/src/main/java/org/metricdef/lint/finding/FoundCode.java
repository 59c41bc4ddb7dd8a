package org.metricdef.lint.finding;

import java.nio.file.Path;
import org.metricdef.processor.report.Disposition;

/**
 * A finding as a baseline recognizes it.
 *
 * @param code the code that it is about; the same when lines move
 * @param disposition what it does if no baseline has it
 */
public record FoundCode(FindingRule rule, Path file, String code, Disposition disposition) {}
