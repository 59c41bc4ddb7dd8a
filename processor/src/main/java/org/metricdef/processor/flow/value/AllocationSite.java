package org.metricdef.processor.flow.value;

import com.sun.source.tree.Tree;
import javax.lang.model.element.Element;

/** The place that an abstract object is named after. */
public sealed interface AllocationSite {

  /** A tree that makes the object. */
  record At(Tree tree) implements AllocationSite {}

  /** A declaration under contract: the object is whatever others supply there. */
  record Declared(Element declaration) implements AllocationSite {}

  /** A contract that the object was passed under. */
  record Contracted(String where) implements AllocationSite {}

  /** The keys or places of the container that is made at a site. */
  record IndexOf(AllocationSite container) implements AllocationSite {}

  /** The container whose elements a declaration puts under contract. */
  record ContainerOf(AllocationSite elements) implements AllocationSite {}
}
