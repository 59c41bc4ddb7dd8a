package org.metricdef.processor.observed;

import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.Optional;
import java.util.OptionalInt;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.provenance.Origin;
import org.metricdef.processor.flow.source.OtherClasses;
import org.metricdef.processor.flow.source.SourceIndex;

/** Constants of enums whose constructor declares label names: each is the handle of a metric. */
final class FacadeConstants {

  private final Trees trees;
  private final Facades facades;

  FacadeConstants(Trees trees, Facades facades) {
    this.trees = trees;
    this.facades = facades;
  }

  /** The metric of a constant; empty if the constant declares none, or has no source here. */
  Optional<DeclaredCollector> of(@Nullable Element constant) {
    if (constant == null || constant.getKind() != ElementKind.ENUM_CONSTANT) {
      return Optional.empty();
    }
    TreePath path = trees.getPath(constant);
    TreePath top = path;
    while (top != null
        && !(trees.getElement(top) instanceof TypeElement type
            && type.getNestingKind() == NestingKind.TOP_LEVEL)) {
      top = top.getParentPath();
    }
    return path != null
            && top != null
            && path.getLeaf() instanceof VariableTree variable
            && variable.getInitializer() instanceof NewClassTree creation
            && OtherClasses.attribute(trees, top)
        ? declared(new SourceIndex(trees, top), constant, creation)
        : Optional.empty();
  }

  private Optional<DeclaredCollector> declared(
      SourceIndex index, Element constant, NewClassTree creation) {
    if (!(index.element(creation) instanceof ExecutableElement constructor)) {
      return Optional.empty();
    }
    OptionalInt names =
        facades.of(constructor).map(FacadeMethod::names).orElseGet(OptionalInt::empty);
    return names.isEmpty()
        ? Optional.empty()
        : DeclaredTexts.of(index, creation, names.getAsInt())
            .map(labels -> new DeclaredCollector(
                Optional.of(constant.getSimpleName().toString()),
                labels,
                Optional.of(new Origin(index.place(creation), constant.toString())),
                true));
  }
}
