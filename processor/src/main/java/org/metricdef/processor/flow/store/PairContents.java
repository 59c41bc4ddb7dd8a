package org.metricdef.processor.flow.store;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.metricdef.processor.flow.provenance.Place;
import org.metricdef.processor.flow.provenance.SuggestedFix;
import org.metricdef.processor.flow.provenance.UnknownCause;
import org.metricdef.processor.flow.source.PairForm;
import org.metricdef.processor.flow.value.AbstractObject;
import org.metricdef.processor.flow.value.AllocationSite;
import org.metricdef.processor.flow.value.Contract;
import org.metricdef.processor.flow.value.KeyFilter;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.PairKeys;
import org.metricdef.processor.flow.value.Value;

/**
 * The label maps that arrays and lists state as pairs: their elements are keys and values in turn,
 * or entries. Such a map is an abstract object beside the array. So what holds for a mutable map
 * and its aliases holds for it too: it is shared, escapes, and is under contract as the array is.
 */
public final class PairContents {

  private static final String CHANGES = "an element of it changes";

  private final AbstractStore store;

  PairContents(AbstractStore store) {
    this.store = store;
  }

  /**
   * The keys of elements as they are written.
   *
   * @param how the code that puts them together, for messages
   */
  public Keys keysOf(
      PairForm form, List<Value> values, List<? extends ExpressionTree> trees, String how) {
    List<PairKeys.Element> elements = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      elements.add(new PairKeys.Element(values.get(i), trees.get(i), store.place(trees.get(i))));
    }
    return switch (form) {
      case STRINGS -> PairKeys.ofStrings(elements, how);
      case ENTRIES ->
        PairKeys.ofEntries(
            elements,
            values.stream()
                .map(entry -> store.maps().keysOf(entry).orElse(Keys.empty()))
                .toList());
    };
  }

  /**
   * A collection that was just created, whose elements state a label map.
   *
   * @param site what creates it
   */
  public Value stating(Value created, AllocationSite site, Keys pairs) {
    return created instanceof Value.Container container
        ? new Value.Container(
            container.objects(),
            container.index(),
            store.maps().allocate(new AllocationSite.PairsOf(site), pairs))
        : created;
  }

  /** The same for an immutable list: nobody can change what its elements state. */
  public Value statingForGood(Value created, Keys pairs) {
    return created instanceof Value.Container container
        ? new Value.Container(container.objects(), container.index(), Value.fixed(pairs))
        : created;
  }

  /** An array or list that comes in under contract. */
  Value contracted(AllocationSite site, Contract contract, Keys keys) {
    AbstractObject object =
        new AbstractObject(new AllocationSite.ContainerOf(site), List.of(), true);
    store.grow(
        object,
        new Value.Unknown(
            new UnknownCause(contract.origin().place(), "it is an element of a collection")));
    return new Value.Container(
        Set.of(object),
        new Value.Container(Set.of()).index(),
        store.maps().contracted(site, keys, contract.where()));
  }

  /** The label map that the elements of a value state. */
  public Value of(Value value) {
    Value maps = new Value.Nothing();
    for (Value part : value.alternatives()) {
      maps = maps.join(mapOf(part));
    }
    return maps;
  }

  private static Value mapOf(Value part) {
    if (part instanceof Value.Container container) {
      return container.pairs();
    }
    if (part instanceof Value.View view
        && view.of() == Value.View.Of.ENTRIES
        && view.filter().equals(KeyFilter.ALL)) {
      return view.map();
    }
    return new Value.Unknown(part.unknownCause()
        .orElseGet(() ->
            new UnknownCause(Place.NOWHERE, "it is not known which keys are among its elements")));
  }

  /** The label map that a list states after an entry is added; empty if it states none. */
  public Optional<Keys> with(Value.Container list, Value entry, ExpressionTree tree) {
    return list.pairs() instanceof Value.LabelMap
        ? store
            .maps()
            .keysOf(list.pairs())
            .map(keys -> PairKeys.withEntry(
                keys,
                new PairKeys.Element(entry, tree, store.place(tree)),
                store.maps().keysOf(entry).orElse(Keys.empty())))
            .map(Keys::withoutArgument)
        : Optional.empty();
  }

  /** A list states this label map from now on. If other code can reach it, both are possible. */
  public void restate(Value.Container list, Keys pairs, Tree at) {
    if (list.pairs() instanceof Value.LabelMap map) {
      store.maps().update(map, keys -> pairs, at, CHANGES);
    }
  }

  /** Elements of a collection change, so it may state any other label map from now on. */
  public void change(Value.Container collection, Tree at) {
    UnknownCause cause = new UnknownCause(
        store.place(at),
        CHANGES,
        Optional.of(SuggestedFix.edit("create it with the elements that it has to hold")));
    for (Value part : collection.pairs().alternatives()) {
      if (part instanceof Value.LabelMap map) {
        store.maps().update(map, keys -> Keys.any(cause), at, CHANGES);
      }
    }
  }
}
