package org.metricdef.lint.migrate;

import java.util.List;
import org.metricdef.lint.init.ProposedMetric;
import org.metricdef.lint.init.ProposedSet;
import org.metricdef.processor.raw.RawCall;
import org.metricdef.processor.raw.RawField;
import org.metricdef.processor.raw.RawMetric;

/**
 * A field whose collector can become a handle, with all of its calls.
 *
 * @param metric what the code makes
 */
record Candidate(
    RawMetric metric,
    RawField field,
    ProposedSet set,
    ProposedMetric proposed,
    List<RawCall> calls) {

  Candidate {
    calls = List.copyOf(calls);
  }

  /** A call as a call of the handle. */
  HandleCall rewritten(RawCall call) {
    return HandleCall.of(call, set, proposed, metric.labels().orElse(List.of()));
  }
}
