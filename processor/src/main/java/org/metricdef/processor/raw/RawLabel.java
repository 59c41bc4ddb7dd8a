package org.metricdef.processor.raw;

import java.util.Optional;

/**
 * A label that a call passes.
 *
 * @param value the code of its value
 * @param constant the value, if it is one constant
 */
public record RawLabel(String key, String value, Optional<String> constant) {}
