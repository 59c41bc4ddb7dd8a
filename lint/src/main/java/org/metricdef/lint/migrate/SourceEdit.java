package org.metricdef.lint.migrate;

/**
 * A change of a text.
 *
 * @param start the offset of the first character that is replaced
 * @param end the offset after the last one
 */
record SourceEdit(int start, int end, String text) {}
