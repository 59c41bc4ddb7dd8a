package org.metricdef.processor.observed;

import com.sun.source.tree.Tree;
import java.util.SortedSet;
import org.metricdef.processor.flow.provenance.PathCondition;
import org.metricdef.processor.flow.provenance.Place;

/** What the analysis saw once of a call that is about attributes of OpenTelemetry. */
public sealed interface AttributeRecord {

  /** The call, or the argument that it is about. */
  Tree tree();

  /**
   * An attribute that a call adds.
   *
   * @param tree the argument that is, or is not, worth nothing
   * @param flaw why the client skips it
   */
  record Added(Tree tree, String method, String attribute, Flaw flaw) implements AttributeRecord {}

  /** Why the client skips an attribute without a word. */
  enum Flaw {
    NONE,
    NULL_VALUE,
    NULL_KEY,
    EMPTY_KEY
  }

  /**
   * An instrument whose name the client refuses: what it records is lost.
   *
   * @param caller the call of a helper that leads here, for messages
   */
  record Refused(Tree tree, String name, PathCondition caller) implements AttributeRecord {}

  /**
   * A value that is recorded with null in the place of its attributes.
   *
   * @param isInCallback whether a function that the client calls records it
   */
  record WithoutAttributes(Tree tree, String method, boolean isInCallback, PathCondition caller)
      implements AttributeRecord {}

  /**
   * A value that is recorded.
   *
   * @param sure the attributes that it surely has
   * @param possible those that it may have
   * @param isOpen whether it may have others
   * @param isComparable whether a run that comes here may also come to the other uses
   * @param caller the call of a helper that leads here, for messages
   */
  record Use(
      Tree tree,
      Place place,
      Instrument instrument,
      SortedSet<Attribute> sure,
      SortedSet<Attribute> possible,
      boolean isOpen,
      boolean isComparable,
      PathCondition caller)
      implements AttributeRecord {}
}
