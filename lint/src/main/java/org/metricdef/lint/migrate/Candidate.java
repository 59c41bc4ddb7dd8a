package org.metricdef.lint.migrate;

import java.util.List;
import org.metricdef.lint.init.ProposedMetric;
import org.metricdef.lint.init.ProposedSet;
import org.metricdef.processor.raw.RawCall;
import org.metricdef.processor.raw.RawField;
import org.metricdef.processor.raw.RawMetric;
import org.metricdef.processor.raw.RawUse;

/**
 * A field whose collector can become a handle, with all of its calls.
 *
 * @param metric what the code makes
 * @param seriesUses uses of fields that keep a series of it
 */
record Candidate(
    RawMetric metric,
    RawField field,
    ProposedSet set,
    ProposedMetric proposed,
    List<RawCall> calls,
    List<RawUse> seriesUses) {

  Candidate {
    calls = List.copyOf(calls);
    seriesUses = List.copyOf(seriesUses);
  }

  /** A call as a call of the handle. */
  HandleCall rewritten(RawCall call) {
    return HandleCall.of(call, set, proposed, metric.labels().orElse(List.of()));
  }
}
