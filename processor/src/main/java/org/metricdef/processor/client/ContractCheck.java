package org.metricdef.processor.client;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import java.util.List;
import org.metricdef.processor.flow.provenance.Place;
import org.metricdef.processor.flow.value.Contract;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.PassedKeys;

/**
 * A label map that is passed where a contract states its keys.
 *
 * @param at the call, assignment or return that passes it
 * @param expression the map
 * @param passed the keys that each flow brings to this place; not empty
 */
public record ContractCheck(
    Tree at, ExpressionTree expression, Place place, Contract contract, List<PassedKeys> passed) {

  /** If more flows reach the place, they are joined. */
  private static final int MOST_FLOWS = 128;

  public ContractCheck {
    passed = List.copyOf(passed);
  }

  ContractCheck join(ContractCheck other) {
    List<PassedKeys> both = PassedKeys.ofFlows(passed, other.passed, each -> each);
    return new ContractCheck(
        at,
        expression,
        place,
        contract,
        both.size() <= MOST_FLOWS
            ? both
            : List.of(both.stream().reduce(PassedKeys::join).orElseThrow()));
  }

  /** The keys of all flows. */
  public Keys keys() {
    return passed.stream().map(PassedKeys::keys).reduce(Keys::join).orElseThrow();
  }
}
