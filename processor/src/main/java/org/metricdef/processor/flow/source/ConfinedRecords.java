package org.metricdef.processor.flow.source;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreeScanner;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Records of which other code gets no object that a class makes: each is put into a local variable,
 * and the class does nothing with that but call its accessors.
 */
public final class ConfinedRecords {

  private final SourceIndex index;
  private final Declarations declarations;
  private final Map<Element, Boolean> known = new HashMap<>();

  public ConfinedRecords(SourceIndex index, Declarations declarations) {
    this.index = index;
    this.declarations = declarations;
  }

  /** Whether no code outside gets an object of a record that the class itself has made. */
  public boolean contains(TypeElement record) {
    return known.computeIfAbsent(record, each -> isPlain(record) && isConfined(record));
  }

  /** Whether a record has only what the compiler gives it, so that it hands no object on itself. */
  private boolean isPlain(TypeElement record) {
    return record.getKind() == ElementKind.RECORD
        && ElementFilter.constructorsIn(record.getEnclosedElements()).stream()
            .flatMap(each -> declarations.bodyOf(each).stream())
            .flatMap(each -> each.getBody().getStatements().stream())
            .allMatch(each -> Constructors.callsConstructor(each, "super"))
        && ElementFilter.methodsIn(record.getEnclosedElements()).stream()
            .allMatch(each -> declarations.bodyOf(each).isEmpty());
  }

  private boolean isConfined(TypeElement record) {
    Uses uses = new Uses(record);
    uses.scan(index.topLevel(), null);
    return uses.confined;
  }

  /** Finds a use of a record's objects that may hand one to other code. */
  private final class Uses extends TreeScanner<Void, Void> {
    private final TypeElement record;
    private final Set<Tree> stored = new HashSet<>();
    private final Set<Element> variables = new HashSet<>();
    private final Set<Tree> receivers = new HashSet<>();
    private boolean confined = true;

    Uses(TypeElement record) {
      this.record = record;
    }

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
      Element variable = index.element(tree);
      if (tree.getInitializer() != null
          && variable != null
          && variable.getKind() == ElementKind.LOCAL_VARIABLE) {
        Set<Tree> before = new HashSet<>(stored);
        addResults(tree.getInitializer());
        if (!stored.equals(before)) {
          variables.add(variable);
        }
      }
      return super.visitVariable(tree, unused);
    }

    /** Adds the objects that an expression may be, as far as it makes them. */
    private void addResults(Tree expression) {
      Tree result =
          expression instanceof ExpressionTree each ? Parentheses.strip(each) : expression;
      if (result instanceof NewClassTree creation && makesRecord(creation)) {
        stored.add(creation);
      } else if (result instanceof ConditionalExpressionTree choice) {
        addResults(choice.getTrueExpression());
        addResults(choice.getFalseExpression());
      } else if (result instanceof SwitchExpressionTree choice) {
        choice.getCases().forEach(this::addResultsOf);
      }
    }

    private void addResultsOf(CaseTree choice) {
      if (choice.getBody() instanceof ExpressionTree result) {
        addResults(result);
      }
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitYield(YieldTree tree, Void unused) {
          addResults(tree.getValue());
          return null;
        }

        /** Its values are not those of the outer one. */
        @Override
        public @Nullable Void visitSwitchExpression(SwitchExpressionTree tree, Void unused) {
          return null;
        }
      }.scan(choice, null);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void unused) {
      confined &= !makesRecord(tree) || stored.contains(tree);
      return super.visitNewClass(tree, unused);
    }

    private boolean makesRecord(NewClassTree tree) {
      return index.element(tree) instanceof ExecutableElement constructor
          && Owners.of(constructor).equals(record);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
      confined &= !(index.element(tree) instanceof ExecutableElement method)
          || !Owners.of(method).equals(record);
      return super.visitMemberReference(tree, unused);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      if (tree.getMethodSelect() instanceof MemberSelectTree select
          && index.element(tree) instanceof ExecutableElement method
          && Owners.of(method).equals(record)
          && method.getParameters().isEmpty()) {
        receivers.add(select.getExpression());
      }
      return super.visitMethodInvocation(tree, unused);
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void unused) {
      confined &= receivers.contains(tree) || !variables.contains(index.element(tree));
      return super.visitIdentifier(tree, unused);
    }
  }
}
