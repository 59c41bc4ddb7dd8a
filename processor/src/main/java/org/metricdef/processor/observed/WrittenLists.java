package org.metricdef.processor.observed;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.Parentheses;
import org.metricdef.processor.flow.source.SourceDeclaration;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.TreeSearch;
import org.metricdef.processor.flow.source.Varargs;

/**
 * Lists whose elements stand in the source: where they are used, in a final field, or in a local
 * variable of the method that only grows, by one element a statement, before it is used.
 */
final class WrittenLists {

  /** An element that is not known. */
  static final Optional<ExpressionTree> UNKNOWN = Optional.empty();

  private static final Set<String> MAKERS = Set.of(
      "java.util.List.of",
      "java.util.Arrays.asList",
      "java.util.Collections.singletonList",
      "java.util.Collections.emptyList",
      "com.google.common.collect.ImmutableList.of");

  private static final Set<String> COPIES = Set.of(
      "java.util.List.copyOf",
      "java.util.Collections.unmodifiableList",
      "com.google.common.collect.ImmutableList.copyOf");

  /** Methods of a list that do not change it. */
  private static final Set<String> READING = Set.of(
      "contains",
      "equals",
      "get",
      "hashCode",
      "indexOf",
      "isEmpty",
      "lastIndexOf",
      "size",
      "stream",
      "toString");

  private final SourceIndex index;

  WrittenLists(SourceIndex index) {
    this.index = index;
  }

  /**
   * The elements of a list in their order, each of which may be unknown; empty if their number is
   * not known.
   *
   * @param use the call that the list is passed to
   */
  Optional<List<Optional<ExpressionTree>>> elements(ExpressionTree list, Tree use) {
    if (index.isOfOtherClass(use)) {
      return Optional.empty();
    }
    ExpressionTree tree = Parentheses.strip(list);
    Optional<List<Optional<ExpressionTree>>> fixed = fixed(tree);
    if (fixed.isPresent()) {
      return fixed;
    }
    Element element = index.element(tree);
    if (tree instanceof IdentifierTree && element != null) {
      return element.getKind() == ElementKind.LOCAL_VARIABLE
          ? ofVariable(element, use)
          : ofField(element);
    }
    return element != null && element.getKind() == ElementKind.FIELD
        ? ofField(element)
        : Optional.empty();
  }

  /** A list that nobody can make longer or shorter. */
  private Optional<List<Optional<ExpressionTree>>> fixed(ExpressionTree tree) {
    if (!(tree instanceof MethodInvocationTree call)
        || !(index.element(call) instanceof ExecutableElement method)) {
      return Optional.empty();
    }
    String name = Owners.of(method).getQualifiedName() + "." + method.getSimpleName();
    if (COPIES.contains(name)) {
      return fixed(Parentheses.strip(call.getArguments().get(0)));
    }
    boolean isWritten = MAKERS.contains(name)
        && (!method.isVarArgs() || Varargs.of(index, call, method) == Varargs.ONE_BY_ONE);
    return isWritten ? Optional.of(written(call.getArguments())) : Optional.empty();
  }

  private static List<Optional<ExpressionTree>> written(List<? extends ExpressionTree> trees) {
    List<Optional<ExpressionTree>> all = new ArrayList<>();
    trees.forEach(tree -> all.add(Optional.of(tree)));
    return all;
  }

  private Optional<List<Optional<ExpressionTree>>> ofField(Element field) {
    return field.getKind() == ElementKind.FIELD && field.getModifiers().contains(Modifier.FINAL)
        ? index
            .declaration(field)
            .map(SourceDeclaration::tree)
            .filter(VariableTree.class::isInstance)
            .map(tree -> ((VariableTree) tree).getInitializer())
            .flatMap(this::fixed)
        : Optional.empty();
  }

  /** A new list: a copy, or one without elements. */
  private Optional<List<Optional<ExpressionTree>>> begun(@Nullable ExpressionTree tree) {
    if (tree instanceof NewClassTree creation
        && creation.getClassBody() == null
        && creation.getIdentifier().toString().matches("(java[.]util[.])?(Array|Linked)List<.*>")) {
      List<? extends ExpressionTree> arguments = creation.getArguments();
      boolean isEmpty = arguments.isEmpty() || arguments.get(0).getKind() == Tree.Kind.INT_LITERAL;
      return isEmpty ? Optional.of(List.of()) : fixed(Parentheses.strip(arguments.get(0)));
    }
    return tree == null ? Optional.empty() : fixed(Parentheses.strip(tree));
  }

  private Optional<List<Optional<ExpressionTree>>> ofVariable(Element variable, Tree use) {
    List<Tree> around = new ArrayList<>(List.of(use));
    around.addAll(index.around(use));
    for (int i = 1; i < around.size() && !(around.get(i) instanceof MethodTree); i++) {
      if (around.get(i) instanceof BlockTree block) {
        int declared = declaration(block, variable);
        if (declared >= 0) {
          return grown(block, declared, block.getStatements().indexOf(around.get(i - 1)), variable);
        }
      }
    }
    return Optional.empty();
  }

  private int declaration(BlockTree block, Element variable) {
    for (int i = 0; i < block.getStatements().size(); i++) {
      StatementTree statement = block.getStatements().get(i);
      if (statement instanceof VariableTree && variable.equals(index.element(statement))) {
        return i;
      }
    }
    return -1;
  }

  /** What a list holds at a statement of the block that declares its variable. */
  private Optional<List<Optional<ExpressionTree>>> grown(
      BlockTree block, int declared, int used, Element variable) {
    VariableTree declaration = (VariableTree) block.getStatements().get(declared);
    Optional<List<Optional<ExpressionTree>>> begun = begun(declaration.getInitializer());
    if (begun.isEmpty()) {
      return begun;
    }
    List<Optional<ExpressionTree>> elements = new ArrayList<>(begun.get());
    for (int i = declared + 1; i < block.getStatements().size(); i++) {
      StatementTree statement = block.getStatements().get(i);
      Optional<MethodInvocationTree> call = callOn(variable, statement);
      String name = call.map(WrittenLists::nameOf).orElse("");
      if (i < used && name.equals("add") && call.get().getArguments().size() == 1) {
        elements.add(Optional.of(call.get().getArguments().get(0)));
      } else if (i < used && name.equals("set")) {
        elements.replaceAll(element -> UNKNOWN);
      } else if (!onlyReads(statement, variable)) {
        return Optional.empty();
      }
    }
    return Optional.of(elements);
  }

  /** The call of a method of the list that a statement is, unless it names the list again. */
  private Optional<MethodInvocationTree> callOn(Element variable, StatementTree statement) {
    return statement instanceof ExpressionStatementTree expression
            && expression.getExpression() instanceof MethodInvocationTree call
            && call.getMethodSelect() instanceof MemberSelectTree select
            && variable.equals(index.element(select.getExpression()))
            && call.getArguments().stream().allMatch(argument -> onlyReads(argument, variable))
        ? Optional.of(call)
        : Optional.empty();
  }

  private static String nameOf(MethodInvocationTree call) {
    return call.getMethodSelect() instanceof MemberSelectTree select
        ? select.getIdentifier().toString()
        : "";
  }

  /** Whether code names a list only to read it, or to pass it to a client, which reads it too. */
  private boolean onlyReads(Tree code, Element variable) {
    List<Tree> reads = TreeSearch.all(code, tree -> isRead(tree, variable));
    List<Tree> names = TreeSearch.all(
        code, tree -> tree instanceof IdentifierTree && variable.equals(index.element(tree)));
    return reads.size() == names.size();
  }

  private boolean isRead(Tree tree, Element variable) {
    if (tree instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof MemberSelectTree select
        && variable.equals(index.element(select.getExpression()))) {
      return READING.contains(select.getIdentifier().toString());
    }
    return argumentsOf(tree).stream().anyMatch(each -> variable.equals(index.element(each)))
        && index.element(tree) instanceof ExecutableElement method
        && Owners.of(method).getQualifiedName().toString().startsWith("io.prometheus.client.");
  }

  private static List<? extends ExpressionTree> argumentsOf(Tree tree) {
    if (tree instanceof MethodInvocationTree call) {
      return call.getArguments();
    }
    return tree instanceof NewClassTree creation ? creation.getArguments() : List.of();
  }
}
