package org.metricdef.processor.inventory;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.SourceDeclaration;
import org.metricdef.processor.raw.RawField;
import org.metricdef.processor.raw.RawSpan;

/** The field that an expression is assigned to. */
final class FieldReader {

  private final Code code;

  FieldReader(Code code) {
    this.code = code;
  }

  /** The variable that an assignment of an expression names; empty if it is not assigned. */
  static Optional<Tree> assigned(TreePath path) {
    TreePath parent = path.getParentPath();
    while (parent != null && parent.getLeaf() instanceof ParenthesizedTree) {
      parent = parent.getParentPath();
    }
    if (parent == null) {
      return Optional.empty();
    }
    if (parent.getLeaf() instanceof VariableTree variable
        && parent.getParentPath().getLeaf() instanceof ClassTree) {
      return Optional.of(variable);
    }
    return parent.getLeaf() instanceof AssignmentTree assignment
            && assignment.getExpression().equals(path.getLeaf())
        ? Optional.of(assignment.getVariable())
        : Optional.empty();
  }

  /** The field that an expression is assigned to; empty if there is none. */
  Optional<RawField> of(TreePath path) {
    return assigned(path).flatMap(code::field).flatMap(this::described);
  }

  private Optional<RawField> described(VariableElement field) {
    Optional<SourceDeclaration> declared = code.index().declaration(field);
    if (declared.isEmpty()
        || !(declared.get().tree() instanceof VariableTree variable)
        || variable.getType() == null) {
      return Optional.empty();
    }
    int start = declared.get().text().start(variable.getType());
    int end = declared.get().text().end(variable.getType());
    return Optional.of(new RawField(
        Code.key(field),
        field.getModifiers().contains(Modifier.STATIC),
        new RawSpan(
            declared.get().text().file(), start, end, code.index().place(field).line()),
        body(field)));
  }

  /** The members of an enum begin with its constants, and those of an interface are public. */
  private Optional<Integer> body(VariableElement field) {
    Element owner = Owners.of(field);
    Optional<SourceDeclaration> declared = code.index().declaration(owner);
    if (owner.getKind() != ElementKind.CLASS
        || declared.isEmpty()
        || !(declared.get().tree() instanceof ClassTree type)) {
      return Optional.empty();
    }
    int start = declared.get().text().start(type);
    int modifiers = declared.get().text().end(type.getModifiers());
    int brace = declared.get().text().of(type).indexOf('{', Math.max(0, modifiers - start));
    return brace < 0 ? Optional.empty() : Optional.of(start + brace + 1);
  }
}
