package org.metricdef.processor.observed;

import com.sun.source.tree.Tree;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.metricdef.processor.flow.provenance.PathCondition;

/**
 * A call that uses one meter with some keys on some paths only, where each of these paths is taken.
 *
 * @param use the call with all keys that it may give the meter
 * @param missing the keys that are missing on some paths, with these paths, for messages
 */
public record VaryingUse(MeterUse use, SortedMap<String, PathCondition> missing) {

  public Tree tree() {
    return use.tree();
  }

  /** The keys that are missing on some paths. */
  public SortedSet<String> keys() {
    return new TreeSet<>(missing.keySet());
  }

  /** The call on a path that lacks the keys. */
  public MeterUse least() {
    return use.without(missing.keySet());
  }
}
