package org.metricdef.processor.client;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.metricdef.processor.declaration.AnnotationNames;
import org.metricdef.processor.declaration.Annotations;
import org.metricdef.processor.flow.source.SourceIndex;

/** What other classes state that the verdicts of a class, or of code followed there, may need. */
public record StatedElsewhere(CompilationContext context, Trees trees, Elements elements) {

  /** The digests of the classes that a top-level class depends on, by their qualified names. */
  public Map<String, String> of(TypeElement type, SourceIndex topLevel) {
    Map<String, String> stated = new HashMap<>();
    if (!isGenerated(type)) {
      add(topLevel, stated);
      for (TypeElement other : topLevel.otherClasses()) {
        TreePath path = trees.getPath(other);
        if (path != null) {
          add(new SourceIndex(trees, path), stated);
        }
      }
    }
    return stated;
  }

  /** What the processor writes of a set has no calls, and is written again with the set. */
  private static boolean isGenerated(TypeElement type) {
    return Annotations.find(type, AnnotationNames.GENERATED).isPresent();
  }

  private void add(SourceIndex index, Map<String, String> stated) {
    if (!Prefilter.dismisses(index, context.annotatedTypes())) {
      for (TypeElement used : UsedDeclarations.of(index, context.annotatedTypes())) {
        Optional<String> digest = context.declarations().digest(used);
        if (digest.isPresent()) {
          stated.put(used.getQualifiedName().toString(), digest.get());
        }
      }
    }
  }

  /** The digest of what a class states now; empty if there is no such class, or nothing. */
  public Optional<String> digest(String topLevel) {
    TypeElement type = elements.getTypeElement(topLevel);
    return type == null ? Optional.empty() : context.declarations().digest(type);
  }
}
