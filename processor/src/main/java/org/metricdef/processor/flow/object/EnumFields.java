package org.metricdef.processor.flow.object;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.frame.Evaluator;
import org.metricdef.processor.flow.source.ClassSource;
import org.metricdef.processor.flow.source.ConstantArguments;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.Parentheses;
import org.metricdef.processor.flow.source.SourceDeclaration;
import org.metricdef.processor.flow.source.TreeSearch;
import org.metricdef.processor.flow.value.EnumConstant;
import org.metricdef.processor.flow.value.KnownObject;
import org.metricdef.processor.flow.value.Value;

/** The final fields of enum constants, constant by constant: texts and immutable label maps. */
public final class EnumFields {

  /** Static methods whose results are immutable, and the same wherever they are called. */
  private static final Set<String> IMMUTABLE =
      Set.of("java.util.Map", "java.util.List", "org.metricdef.Labels");

  private final Evaluator evaluator;
  private final ClassSource source;

  public EnumFields(Evaluator evaluator, ClassSource source) {
    this.evaluator = evaluator;
    this.source = source;
  }

  /**
   * The value of a field of one of some constants; empty if it is not known of each.
   *
   * @param object the object whose field is read, which is not null then
   */
  public Optional<Value> read(@Nullable Element field, @Nullable Value object) {
    if (!(field instanceof VariableElement variable) || !isFollowed(variable)) {
      return Optional.empty();
    }
    Set<KnownObject> candidates = object instanceof Value.OneOf one
        ? one.candidates()
        : object instanceof Value.Unknown ? constantsOf(Owners.of(field)) : Set.of();
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    Value joined = new Value.Nothing();
    for (KnownObject candidate : candidates) {
      Optional<ExpressionTree> passed = candidate instanceof EnumConstant known
          ? passedFor(known.constant(), variable)
          : Optional.empty();
      if (passed.isEmpty()) {
        return Optional.empty();
      }
      joined = joined.join(evaluator.evaluate(passed.get()));
    }
    return Optional.of(joined);
  }

  /** The constants of an enum that is declared here; none if it has too many. */
  public Set<KnownObject> constantsOf(Element type) {
    Set<KnownObject> constants = new LinkedHashSet<>();
    if (type.getKind() == ElementKind.ENUM && source.declarations().isDeclaredHere(type)) {
      ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
          .filter(field -> field.getKind() == ElementKind.ENUM_CONSTANT)
          .forEach(field -> constants.add(new EnumConstant(field)));
    }
    return constants.size() <= Value.MOST_CANDIDATES ? constants : Set.of();
  }

  private boolean isFollowed(VariableElement field) {
    return field.getKind() == ElementKind.FIELD
        && field.getModifiers().contains(Modifier.FINAL)
        && !field.getModifiers().contains(Modifier.STATIC)
        && Owners.of(field).getKind() == ElementKind.ENUM
        && source.declarations().isDeclaredHere(field)
        && !source.hasContract(field);
  }

  private Optional<ExpressionTree> passedFor(VariableElement constant, VariableElement field) {
    return Owners.of(constant).equals(Owners.of(field))
        ? source
            .index()
            .declaration(Owners.of(field))
            .map(SourceDeclaration::tree)
            .filter(ClassTree.class::isInstance)
            .map(ClassTree.class::cast)
            .flatMap(tree -> passedFor(tree, constant, field.getSimpleName().toString()))
        : Optional.empty();
  }

  private Optional<ExpressionTree> passedFor(ClassTree tree, Element constant, String field) {
    for (Tree member : tree.getMembers()) {
      if (member instanceof VariableTree declared && constant.equals(source.element(declared))) {
        return ConstantArguments.passedFor(tree, declared, field).filter(this::isImmutable);
      }
    }
    return Optional.empty();
  }

  /** Whether an expression makes the same immutable object wherever it is evaluated. */
  private boolean isImmutable(ExpressionTree tree) {
    ExpressionTree inner = Parentheses.strip(tree);
    return inner instanceof LiteralTree literal && literal.getValue() instanceof String
        || source.element(inner) instanceof VariableElement variable
            && variable.getConstantValue() instanceof String
        || inner instanceof MethodInvocationTree call
            && source.element(call) instanceof ExecutableElement made
            && made.getModifiers().contains(Modifier.STATIC)
            && IMMUTABLE.contains(Owners.of(made).getQualifiedName().toString())
            && call.getArguments().stream().allMatch(this::isImmutable);
  }

  /** The result of a method that returns such a field. */
  public Optional<Value> accessor(ExecutableElement method, @Nullable Value receiver) {
    return method.getParameters().isEmpty()
            && source.declarations().targetsOf(method).equals(List.of(method))
        ? source.bodyOf(method).flatMap(this::returnedField).flatMap(each -> read(each, receiver))
        : Optional.empty();
  }

  private Optional<Element> returnedField(MethodTree method) {
    boolean isShort = method.getBody().getStatements().size() == 1;
    return isShort && method.getBody().getStatements().get(0) instanceof ReturnTree returned
        ? Optional.ofNullable(returned.getExpression())
            .filter(EnumFields::isOwn)
            .map(source::element)
        : Optional.empty();
  }

  private static boolean isOwn(ExpressionTree tree) {
    return !TreeSearch.contains(tree, MethodInvocationTree.class::isInstance)
        && (!(tree instanceof MemberSelectTree select)
            || select.getExpression().toString().equals("this"));
  }
}
