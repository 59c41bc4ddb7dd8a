package org.metricdef.processor.client;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import org.metricdef.processor.client.RegistrationFacts.Fact;
import org.metricdef.processor.client.RegistrationFacts.Key;
import org.metricdef.processor.flow.source.Constructors;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.TreeSearch;

/**
 * Follows the registrations of a class along the paths of each body, and through the initializers
 * and each constructor. Different bodies are not connected.
 */
public final class RegistrationPaths extends PathScanner {

  /**
   * A second registration of a set in one registry, with another value of a base label.
   *
   * @param first the registration before
   * @param isCertain whether it surely throws
   */
  public record Repeated(Registration registration, Registration first, boolean isCertain) {}

  /**
   * A registration that each turn of a loop makes, with the value of a base label of that turn.
   *
   * @param value the value
   */
  public record EachTurn(Registration registration, ExpressionTree value) {}

  /**
   * A registration that each run of a method makes, with the value of a base label that the caller
   * decides.
   *
   * @param registry the variable that stands for the registry
   * @param value the value
   */
  public record EachRun(
      Registration registration,
      MethodTree method,
      VariableElement registry,
      ExpressionTree value) {}

  private final SourceIndex index;
  private final Registries registries;
  private final RegistrationEffects effects;
  private final BaseLabels bases;
  private final Map<Tree, Repeated> repeated = new LinkedHashMap<>();
  private final Map<Tree, EachTurn> eachTurn = new LinkedHashMap<>();
  private final Map<Tree, EachRun> eachRun = new LinkedHashMap<>();

  private RegistrationPaths(SourceIndex index, CompilationContext context) {
    this.index = index;
    this.registries = new Registries(index);
    this.effects = new RegistrationEffects(index, context);
    this.bases = new BaseLabels(index);
  }

  /** The paths of a top-level class; they are not followed if it registers nothing. */
  public static RegistrationPaths of(SourceIndex index, CompilationContext context) {
    RegistrationPaths paths = new RegistrationPaths(index, context);
    if (TreeSearch.contains(
        index.topLevel(),
        tree -> tree instanceof MethodInvocationTree call
            && Registration.of(call, index).isPresent())) {
      paths.scan(index.topLevel(), null);
    }
    return paths;
  }

  public List<Repeated> repeated() {
    return List.copyOf(repeated.values());
  }

  public List<EachTurn> eachTurn() {
    return List.copyOf(eachTurn.values());
  }

  public List<EachRun> eachRun() {
    return List.copyOf(eachRun.values());
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    super.visitMethodInvocation(tree, unused);
    Optional<Registration> registration = Registration.of(tree, index);
    if (registration.isPresent()) {
      registries
          .variableOf(registration.get().registry())
          .ifPresent(registry -> register(registration.get(), registry));
    } else if (index.element(tree) instanceof ExecutableElement method) {
      affect(effects.of(method));
    }
    return null;
  }

  private void register(Registration registration, VariableElement registry) {
    Key key = new Key(registration.implementation(), registry);
    if (facts.isReached()) {
      Optional<Fact> before = facts.of(key);
      if (before.isPresent()) {
        compare(before.get(), registration);
      } else if (body.isAlwaysHere() && !body.assigned.contains(registry)) {
        body.method.ifPresent(method -> addRun(registration, method, registry));
      }
    }
    facts = facts.with(key, registration);
  }

  private void compare(Fact before, Registration again) {
    if (before.registration().tree() == again.tree()) {
      bases
          .perTurn(again)
          .ifPresent(value -> eachTurn.put(again.tree(), new EachTurn(again, value)));
    } else if (bases.differ(before.registration(), again)) {
      repeated.merge(
          again.tree(),
          new Repeated(again, before.registration(), before.isCertain()),
          (one, other) -> one.isCertain() ? one : other);
    }
  }

  private void addRun(Registration registration, MethodTree method, VariableElement registry) {
    if (index.element(method) instanceof ExecutableElement element) {
      bases
          .perCall(registration, element)
          .ifPresent(value -> eachRun.putIfAbsent(
              registration.tree(), new EachRun(registration, method, registry, value)));
    }
  }

  private void affect(RegistrationEffects.Effect effect) {
    facts = switch (effect) {
      case NONE -> facts;
      case UNKNOWN -> facts.uncertain();
      case UNREGISTERS -> new RegistrationFacts(Map.of(), facts.isReached());
    };
  }

  @Override
  public Void visitAssignment(AssignmentTree tree, Void unused) {
    super.visitAssignment(tree, unused);
    assigned(tree.getVariable());
    return null;
  }

  @Override
  public Void visitVariable(VariableTree tree, Void unused) {
    super.visitVariable(tree, unused);
    assigned(tree);
    return null;
  }

  private void assigned(Tree tree) {
    if (index.element(tree) instanceof VariableElement variable) {
      facts = facts.without(variable);
      body.assigned.add(variable);
    }
  }

  // Bodies.

  @Override
  public Void visitClass(ClassTree tree, Void unused) {
    apart(Optional.empty(), () -> initialize(tree, true));
    apart(Optional.empty(), () -> {
      initialize(tree, false);
      RegistrationFacts initialized = facts;
      for (Tree member : tree.getMembers()) {
        if (isConstructor(member)) {
          MethodTree constructor = (MethodTree) member;
          facts = Constructors.isDelegating(constructor) ? RegistrationFacts.NONE : initialized;
          scan(constructor.getBody(), null);
        }
      }
    });
    for (Tree member : tree.getMembers()) {
      if (member instanceof ClassTree) {
        scan(member, null);
      } else if (member instanceof MethodTree method && !isConstructor(member)) {
        apart(Optional.of(method), () -> scan(method.getBody(), null));
      }
    }
    affect(effects.of(tree));
    return null;
  }

  private void initialize(ClassTree tree, boolean isStatic) {
    for (Tree member : tree.getMembers()) {
      boolean isInitializer = member instanceof VariableTree || member instanceof BlockTree;
      if (isInitializer && isStatic(member) == isStatic) {
        scan(member, null);
      }
    }
  }

  private static boolean isStatic(Tree member) {
    return member instanceof BlockTree block
        ? block.isStatic()
        : ((VariableTree) member).getModifiers().getFlags().contains(Modifier.STATIC);
  }

  private static boolean isConstructor(Tree member) {
    return member instanceof MethodTree method
        && method.getName().contentEquals("<init>")
        && method.getBody() != null;
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
    affect(effects.of(tree));
    return super.visitMemberReference(tree, unused);
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
    apart(Optional.empty(), () -> scan(tree.getBody(), null));
    affect(effects.of(tree));
    return null;
  }
}
