package org.metricdef.lint.annotate;

import java.nio.file.Path;

/** A line of a file, counted from 1. */
record SourcePlace(Path file, long line) {}
