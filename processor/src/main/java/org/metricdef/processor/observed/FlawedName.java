package org.metricdef.processor.observed;

import com.sun.source.tree.Tree;
import org.metricdef.processor.flow.provenance.PathCondition;

/**
 * A name that a call declares and that the client or Prometheus refuses, as the analysis saw it
 * once.
 *
 * @param name the name, or both names if there are two
 */
public record FlawedName(Tree tree, String method, PathCondition caller, String name, Flaw flaw)
    implements SingleFlaw {

  /** What is wrong with a name. */
  public enum Flaw {
    /** The name of a metric is not valid: the client throws when the collector is created. */
    METRIC,
    /** The end of a metric's name is the client's own: this version throws. */
    SUFFIX,
    /** The name of a label is not valid: the client throws. */
    LABEL,
    /** The name of a label is reserved: the client throws. */
    RESERVED,
    /** The client writes labels of this name itself, and throws. */
    OWNED,
    /** Two labels have one name: no scrape succeeds. */
    TWICE,
    /** The key of a tag is empty: the registry for Prometheus throws. */
    EMPTY_KEY,
    /** Two keys become one name in Prometheus: no scrape of its registry succeeds. */
    SAME_NAME
  }
}
