package org.metricdef.processor.client;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import org.metricdef.processor.flow.provenance.Place;
import org.metricdef.processor.flow.value.Contract;
import org.metricdef.processor.flow.value.Keys;

/**
 * A label map that is passed where a contract states its keys.
 *
 * @param at the call, assignment or return that passes it
 * @param expression the map
 * @param keys the keys, joined over all flows that reach this place
 */
public record ContractCheck(
    Tree at, ExpressionTree expression, Place place, Contract contract, Keys keys) {

  ContractCheck join(ContractCheck other) {
    return new ContractCheck(at, expression, place, contract, keys.join(other.keys));
  }
}
