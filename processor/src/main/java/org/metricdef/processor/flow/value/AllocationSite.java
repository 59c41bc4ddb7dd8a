package org.metricdef.processor.flow.value;

import com.sun.source.tree.Tree;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** The place that names an abstract object. */
public sealed interface AllocationSite {

  /** A tree that creates the object. */
  record At(Tree tree) implements AllocationSite {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof At that && tree.equals(that.tree);
    }

    @Override
    public int hashCode() {
      return tree.hashCode();
    }
  }

  /** The array that a call creates for the arguments of a varargs parameter. */
  record ArgumentsOf(Tree call) implements AllocationSite {}

  /** A declaration under contract. The object is whatever callers or assignments supply there. */
  record Declared(Element declaration) implements AllocationSite {}

  /** The object of a declaration, used where its symbol is not certain to be the current call's. */
  record Outliving(AllocationSite declared, SymbolicArgument.Extent extent)
      implements AllocationSite {

    /** The same object where its symbol is no more certain than this. */
    public Outliving within(SymbolicArgument.Extent other) {
      return extent.compareTo(other) < 0 ? new Outliving(declared, other) : this;
    }
  }

  /** A contract under which the object was passed. */
  record Contracted(String where) implements AllocationSite {}

  /** The index of the container at a site: the keys or positions that surely hold an element. */
  record IndexOf(AllocationSite container) implements AllocationSite {}

  /** The label map that the elements of the container at a site state. */
  record PairsOf(AllocationSite container) implements AllocationSite {}

  /** The container whose elements a declaration puts under contract. */
  record ContainerOf(AllocationSite elements) implements AllocationSite {}
}
