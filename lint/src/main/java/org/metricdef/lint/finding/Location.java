package org.metricdef.lint.finding;

import java.nio.file.Path;

/**
 * A place in a source file.
 *
 * @param file the file, absolute
 */
public record Location(Path file, Region region) {}
