package org.metricdef.ingestion.mutation;

import java.util.List;

/**
 * A call that makes labels from constant keys: {@code Labels.of}, {@code with} or {@code without}.
 *
 * @param keys where the keys stand, quoted
 * @param values where their values stand; empty for {@code without}
 * @param whole the call, with its receiver
 */
record LabelsCall(String method, List<Span> keys, List<Span> values, Span receiver, Span whole) {}
