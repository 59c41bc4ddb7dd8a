package org.metricdef.processor.raw;

import java.net.URI;

/**
 * A part of a source.
 *
 * @param start the offset of its first character, from 0
 * @param end the offset after its last character
 * @param line the line on which it begins, from 1
 */
public record RawSpan(URI file, int start, int end, long line) {}
