package org.metricdef.processor.client;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import org.metricdef.processor.flow.Contract;
import org.metricdef.processor.flow.Keys;
import org.metricdef.processor.flow.Place;

/**
 * A label map handed over under a contract.
 *
 * @param at what the handover is part of: a call, an assignment, a return
 * @param expression the map
 * @param keys the keys of all flows through here joined
 */
public record Handover(
    Tree at, ExpressionTree expression, Place place, Contract contract, Keys keys) {

  Handover join(Handover other) {
    return new Handover(at, expression, place, contract, keys.join(other.keys));
  }
}
