package org.metricdef.processor.inventory;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.SourceText;
import org.metricdef.processor.raw.RawCall.Recording;
import org.metricdef.processor.raw.RawField;
import org.metricdef.processor.raw.RawSpan;

/** The code of one class: texts, places, and what stands around an expression. */
final class Code {

  private final SourceIndex index;
  private final SourceText text;
  private final Constants constants;

  Code(SourceIndex index) {
    this.index = index;
    this.text = index.text();
    this.constants = new Constants(index);
  }

  SourceIndex index() {
    return index;
  }

  Constants constants() {
    return constants;
  }

  /** The text of a tree, as its author wrote it. */
  String textOf(Tree tree) {
    return text.of(tree);
  }

  /** The place of a tree. */
  RawSpan span(Tree tree) {
    return new RawSpan(
        text.file(), text.start(tree), text.end(tree), index.place(tree).line());
  }

  /** The simple name of the type of an expression; empty text if it is not known. */
  String typeOf(Tree tree) {
    return index.type(tree) instanceof DeclaredType declared
        ? declared.asElement().getSimpleName().toString()
        : "";
  }

  /** The call on the result of an expression; empty if there is none. */
  static Optional<TreePath> callOn(TreePath path) {
    TreePath select = path.getParentPath();
    if (select == null
        || !(select.getLeaf() instanceof MemberSelectTree member)
        || !member.getExpression().equals(path.getLeaf())) {
      return Optional.empty();
    }
    TreePath call = select.getParentPath();
    return call != null
            && call.getLeaf() instanceof MethodInvocationTree invocation
            && invocation.getMethodSelect().equals(member)
        ? Optional.of(call)
        : Optional.empty();
  }

  /** A call as one that records. */
  Recording recording(MethodInvocationTree call) {
    String method = call.getMethodSelect() instanceof MemberSelectTree select
        ? select.getIdentifier().toString()
        : call.getMethodSelect().toString();
    return new Recording(method, texts(call.getArguments()), isUnused(call));
  }

  private boolean isUnused(MethodInvocationTree call) {
    TypeMirror type = index.type(call);
    return type != null && type.getKind() == TypeKind.VOID;
  }

  List<String> texts(List<? extends ExpressionTree> trees) {
    return trees.stream().map(this::textOf).toList();
  }

  /** The field that an expression names; empty if it names none. */
  Optional<VariableElement> field(Tree tree) {
    return index.element(tree) instanceof VariableElement variable
            && variable.getKind() == ElementKind.FIELD
        ? Optional.of(variable)
        : Optional.empty();
  }

  /** What a field is known by. */
  static RawField.Key key(VariableElement field) {
    String owner = field.getEnclosingElement() instanceof TypeElement type
        ? type.getQualifiedName().toString()
        : "";
    return new RawField.Key(owner, field.getSimpleName().toString());
  }
}
