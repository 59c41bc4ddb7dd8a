package org.metricdef.processor.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.metricdef.processor.flow.provenance.Origin;
import org.metricdef.processor.flow.provenance.PathCondition;
import org.metricdef.processor.flow.provenance.UnknownCause;

/** The cause of a finding. Findings with equal causes are reported once. */
sealed interface FindingCause {

  /** The cause in words, without the place. Findings of one kind have the same. */
  String reason();

  /** The keys or the metric of several calls are unknown since the same place. */
  record Unknown(UnknownCause since) implements FindingCause {

    @Override
    public String reason() {
      return since.why();
    }
  }

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

    @Override
    public String reason() {
      List<String> faults = new ArrayList<>();
      new TreeSet<>(extra.keySet()).forEach(key -> faults.add("'%s' is passed".formatted(key)));
      new TreeSet<>(missing.keySet()).forEach(key -> faults.add("'%s' is missing".formatted(key)));
      return String.join(", ", faults);
    }
  }

  /** Several places can break the same contract. */
  record BrokenContract(String contract) implements FindingCause {

    @Override
    public String reason() {
      return "%s may be broken".formatted(contract);
    }
  }
}
