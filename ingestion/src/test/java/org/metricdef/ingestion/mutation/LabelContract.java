package org.metricdef.ingestion.mutation;

import java.util.List;

/**
 * A contract of the producer: an annotation of its own that says {@code @LabelKeys}.
 *
 * @param name the annotation's simple name
 * @param keys what it promises
 * @param keysAt the array that lists them
 */
record LabelContract(String name, List<String> keys, Span keysAt) {}
