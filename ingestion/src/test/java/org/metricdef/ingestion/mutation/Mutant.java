package org.metricdef.ingestion.mutation;

import java.util.Map;

/**
 * The producer with one mistake, or with one harmless change.
 *
 * @param kind what sort of change, for the table
 * @param place where it is, as {@code File.java:line}
 * @param metric the metric's method; for a call that makes labels, the key
 * @param change what stands there now
 * @param sources the files to compile, by their paths; all others are as they were
 */
record Mutant(
    String kind, String place, String metric, String change, Map<String, String> sources) {}
