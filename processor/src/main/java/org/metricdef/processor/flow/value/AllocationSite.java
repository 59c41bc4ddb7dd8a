package org.metricdef.processor.flow.value;

import com.sun.source.tree.Tree;
import javax.lang.model.element.Element;

/** The place that names an abstract object. */
public sealed interface AllocationSite {

  /** A tree that creates the object. */
  record At(Tree tree) implements AllocationSite {}

  /** The array that a call creates for the arguments of a varargs parameter. */
  record ArgumentsOf(Tree call) implements AllocationSite {}

  /** A declaration under contract. The object is whatever callers or assignments supply there. */
  record Declared(Element declaration) implements AllocationSite {}

  /** A contract under which the object was passed. */
  record Contracted(String where) implements AllocationSite {}

  /** The index of the container at a site: the keys or positions that surely hold an element. */
  record IndexOf(AllocationSite container) implements AllocationSite {}

  /** The container whose elements a declaration puts under contract. */
  record ContainerOf(AllocationSite elements) implements AllocationSite {}
}
