package org.metricdef.processor.flow.value;

import com.sun.source.tree.ExpressionTree;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.metricdef.processor.flow.provenance.Origin;
import org.metricdef.processor.flow.provenance.Place;
import org.metricdef.processor.flow.provenance.SuggestedFix;
import org.metricdef.processor.flow.provenance.UnknownCause;

/**
 * The keys of a label map that is written as pairs. Whoever makes a map of them may refuse an odd
 * number or a key that stands twice, so the keys are unknown then.
 */
public final class PairKeys {

  private static final String CONSTANT =
      "use a constant for each key: a literal, or a static final String initialized with a literal";

  /** One of the elements: a key, a value, or an entry. */
  public record Element(Value value, ExpressionTree tree, Place place) {}

  private PairKeys() {}

  /**
   * The keys of strings: keys and values in turn.
   *
   * @param how the code that puts them together, for messages
   */
  public static Keys ofStrings(List<Element> elements, String how) {
    if (elements.size() % 2 != 0) {
      Element last = elements.get(elements.size() - 1);
      return unknown(
          last,
          "keys and values stand in turn, and the last of %d elements has no value"
              .formatted(elements.size()),
          "add a value after '%s', or remove it".formatted(last.tree()));
    }
    Keys keys = Keys.empty();
    for (int i = 0; i < elements.size(); i += 2) {
      Element key = elements.get(i);
      Optional<Set<String>> candidates = key.value().strings();
      if (candidates.isPresent()) {
        if (holdsAny(keys, candidates.get())) {
          return twice(key);
        }
        Taints value = Taints.of(elements.get(i + 1).value());
        keys = keys.with(candidates.get(), new Origin(key.place(), how), value);
      } else if (!(key.value() instanceof Value.Nothing)) {
        keys = keys.withAny(notConstant(key));
      }
    }
    return keys;
  }

  /**
   * The keys of entries.
   *
   * @param entries the keys of each entry: it has one
   */
  public static Keys ofEntries(List<Element> elements, List<Keys> entries) {
    Keys keys = Keys.empty();
    for (int i = 0; i < entries.size(); i++) {
      keys = withEntry(keys, elements.get(i), entries.get(i));
    }
    return keys;
  }

  /**
   * The keys after an entry is added.
   *
   * @param entry the keys of the entry: it has one
   */
  public static Keys withEntry(Keys keys, Element element, Keys entry) {
    return holdsAny(keys, entry.facts().keySet()) ? twice(element) : keys.merge(entry);
  }

  private static boolean holdsAny(Keys keys, Set<String> candidates) {
    return !Collections.disjoint(candidates, keys.facts().keySet());
  }

  private static Keys twice(Element key) {
    return unknown(
        key, "the key of '%s' stands there twice".formatted(key.tree()), "remove one of the two");
  }

  private static UnknownCause notConstant(Element key) {
    String why = key.value().unknownCause().map(cause -> ": " + cause.why()).orElse("");
    return new UnknownCause(
        key.place(),
        "the key '%s' is not a known constant%s".formatted(key.tree(), why),
        Optional.of(SuggestedFix.literal(key.tree(), CONSTANT)));
  }

  private static Keys unknown(Element at, String why, String fix) {
    return Keys.any(new UnknownCause(at.place(), why, Optional.of(SuggestedFix.edit(fix))));
  }
}
