package org.metricdef.processor.flow.source;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Declarations that people have written and marked with {@code @lombok.Generated}, for instance so
 * that a coverage tool leaves them out. They do what they do, not what Lombok would have written.
 */
public final class HandMarks {

  private static final String MARK = "lombok.Generated";

  private final SourceIndex index;
  private final SourceText text;

  public HandMarks(SourceIndex index) {
    this.index = index;
    this.text = index.text();
  }

  /** Whether people have marked a method, constructor or field as written by Lombok. */
  public boolean isOn(Tree declaration) {
    return isMarked(index.element(declaration)) && isInText(declaration);
  }

  /** Lombok places what it adds at the annotation that asks for it, or at the field. */
  private boolean isInText(Tree declaration) {
    if (declaration instanceof MethodTree method) {
      return method.getBody() == null
          ? !text.isAdded(method.getReturnType())
          : text.isBlock(method.getBody());
    }
    return declaration instanceof VariableTree variable && !text.isAdded(variable.getType());
  }

  /** Whether a declaration is marked as written by Lombok, by whomever. */
  public static boolean isMarked(@Nullable Element element) {
    return element != null
        && element.getAnnotationMirrors().stream()
            .anyMatch(mirror -> mirror.getAnnotationType().asElement() instanceof TypeElement type
                && type.getQualifiedName().contentEquals(MARK));
  }
}
