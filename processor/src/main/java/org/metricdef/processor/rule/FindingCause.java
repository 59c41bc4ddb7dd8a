package org.metricdef.processor.rule;

import java.util.Map;
import java.util.SortedSet;
import org.metricdef.processor.flow.provenance.Origin;
import org.metricdef.processor.flow.provenance.PathCondition;
import org.metricdef.processor.flow.provenance.UnknownCause;

/** The cause of a finding. Findings with equal causes are reported once. */
sealed interface FindingCause {

  /** The keys or the metric of several calls are unknown since the same place. */
  record Unknown(UnknownCause since) implements FindingCause {}

  /**
   * Several calls pass the same wrong keys, and for the same reason.
   *
   * @param subject the metric or the contract that requires the keys
   * @param extra the places where each extra key was added
   * @param missing the conditions under which each missing key is absent
   */
  record WrongKeys(
      String subject,
      Map<String, SortedSet<Origin>> extra,
      Map<String, SortedSet<PathCondition.Condition>> missing)
      implements FindingCause {

    public WrongKeys {
      extra = Map.copyOf(extra);
      missing = Map.copyOf(missing);
    }
  }

  /** Several places can break the same contract. */
  record BrokenContract(String contract) implements FindingCause {}
}
