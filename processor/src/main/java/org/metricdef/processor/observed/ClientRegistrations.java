package org.metricdef.processor.observed;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import org.metricdef.processor.flow.provenance.Place;
import org.metricdef.processor.flow.source.Constructors;
import org.metricdef.processor.flow.source.Invocation;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.Parentheses;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.TreeSearch;

/**
 * Registrations of collectors that a registry surely refuses: code that runs as a whole makes one
 * after the other, in one registry. Such code is a method, the static initializers of a class, or
 * its other initializers with a constructor.
 */
public final class ClientRegistrations {

  /** A registration that the registry refuses. */
  public sealed interface Refused {

    Tree tree();

    /** The registration before. */
    Place first();
  }

  /**
   * A collector whose name is taken.
   *
   * @param name its name
   * @param why what the client asks for
   */
  public record SameName(Tree tree, Place first, String name, String why) implements Refused {}

  /** A collector that is registered already. */
  public record SameCollector(Tree tree, Place first, Element collector) implements Refused {}

  /** A collector that the client's own registry gets when the class around it is initialized. */
  public record Taken(Tree tree, RegisteredCollector collector) {}

  /**
   * A registration.
   *
   * @param registry the variable of the registry; empty if it is the client's own
   * @param declared what it registers, if the expression tells it
   * @param collector the variable that holds what it registers, if there is one
   */
  private record Registered(
      MethodInvocationTree tree,
      Optional<Element> registry,
      Optional<RegisteredCollector> declared,
      Optional<Element> collector) {}

  private final SourceIndex index;
  private final ConditionalCode conditional;
  private final IntendedFailures intended;
  private final Assignments assignments;
  private final List<Refused> refused = new ArrayList<>();

  private ClientRegistrations(SourceIndex index) {
    this.index = index;
    this.conditional = new ConditionalCode(index);
    this.intended = new IntendedFailures(index);
    this.assignments = new Assignments(index);
  }

  /** The registrations of a class that are refused; none if it takes collectors out again. */
  public static List<Refused> refused(SourceIndex index) {
    if (TreeSearch.contains(index.topLevel(), ClientRegistrations::takesOut)) {
      return List.of();
    }
    ClientRegistrations registrations = new ClientRegistrations(index);
    TreeSearch.all(index.topLevel(), ClassTree.class::isInstance)
        .forEach(type -> registrations.check((ClassTree) type));
    return List.copyOf(registrations.refused);
  }

  /** The collectors that a class registers when it is used; none if it takes some out again. */
  public static List<Taken> taken(SourceIndex index) {
    if (TreeSearch.contains(index.topLevel(), ClientRegistrations::takesOut)) {
      return List.of();
    }
    ClientRegistrations registrations = new ClientRegistrations(index);
    List<Taken> taken = new ArrayList<>();
    for (Tree member : index.topLevel().getMembers()) {
      boolean isOfClass = member instanceof VariableTree field
              && field.getModifiers().getFlags().contains(Modifier.STATIC)
          || member instanceof BlockTree block && block.isStatic();
      if (isOfClass) {
        for (Tree tree : TreeSearch.all(member, MethodInvocationTree.class::isInstance)) {
          registrations
              .registered((MethodInvocationTree) tree, member)
              .filter(each -> each.registry().isEmpty())
              .ifPresent(each -> each.declared()
                  .ifPresent(collector -> taken.add(new Taken(each.tree(), collector))));
        }
      }
    }
    return List.copyOf(taken);
  }

  private static boolean takesOut(Tree tree) {
    return tree instanceof MethodInvocationTree call
        && call.getMethodSelect().toString().matches("(?s)(.*[.])?(unregister|clear)");
  }

  private void check(ClassTree type) {
    List<Tree> ofClass = new ArrayList<>();
    List<Tree> ofObjects = new ArrayList<>();
    for (Tree member : type.getMembers()) {
      if (member instanceof VariableTree field) {
        boolean isStatic = field.getModifiers().getFlags().contains(Modifier.STATIC);
        (isStatic ? ofClass : ofObjects).add(member);
      } else if (member instanceof BlockTree block) {
        (block.isStatic() ? ofClass : ofObjects).add(member);
      }
    }
    check(ofClass);
    check(ofObjects);
    for (Tree member : type.getMembers()) {
      if (member instanceof MethodTree method && method.getBody() != null) {
        List<Tree> body = new ArrayList<>();
        if (Invocation.isConstructor(method) && !Constructors.isDelegating(method)) {
          body.addAll(ofObjects);
        }
        body.add(method.getBody());
        check(body);
      }
    }
  }

  private void check(List<Tree> body) {
    List<Registered> before = new ArrayList<>();
    for (Tree part : body) {
      for (Tree tree : TreeSearch.all(part, MethodInvocationTree.class::isInstance)) {
        registered((MethodInvocationTree) tree, part).ifPresent(each -> {
          before.stream()
              .flatMap(first -> compare(each, first).stream())
              .findFirst()
              .filter(found -> refused.stream().noneMatch(known -> known.tree() == found.tree()))
              .ifPresent(refused::add);
          before.add(each);
        });
      }
    }
  }

  private Optional<Refused> compare(Registered each, Registered first) {
    if (!each.registry.equals(first.registry)) {
      return Optional.empty();
    }
    Place place = index.place(first.tree);
    if (each.collector.isPresent() && each.collector.equals(first.collector)) {
      return Optional.of(new SameCollector(each.tree, place, each.collector.get()));
    }
    return each.declared.flatMap(one -> first
        .declared
        .flatMap(one::conflictWith)
        .map(why -> new SameName(each.tree, place, one.name(), why)));
  }

  /** The registration that a call is, if the code around it makes it each time. */
  private Optional<Registered> registered(MethodInvocationTree call, Tree body) {
    boolean isNamedSo = call.getMethodSelect() instanceof MemberSelectTree select
        && select.getIdentifier().contentEquals("register");
    if (!isNamedSo
        || !(index.element(call) instanceof ExecutableElement method)
        || !Owners.of(method).getQualifiedName().toString().startsWith("io.prometheus.")
        || !isAlwaysRun(call, body)) {
      return Optional.empty();
    }
    ExpressionTree receiver = ClientSites.receiverOf(call).orElse(null);
    if (receiver == null) {
      return Optional.empty();
    }
    boolean isOnRegistry = isRegistry(Owners.of(method));
    Optional<ExpressionTree> registry = isOnRegistry
        ? Optional.of(receiver)
        : call.getArguments().stream().findFirst().map(ExpressionTree.class::cast);
    ExpressionTree what = isOnRegistry ? call.getArguments().get(0) : receiver;
    if (registry.isPresent() && !isKnown(registry.get())) {
      return Optional.empty();
    }
    return Optional.of(new Registered(
        call,
        registry.filter(each -> !isDefault(each)).map(index::element),
        RegisteredCollector.of(what, index),
        collector(call, what)));
  }

  private static boolean isRegistry(Element type) {
    return type.getSimpleName().toString().endsWith("Registry");
  }

  /** A variable that keeps its value, or the variable that gets what the call returns. */
  private Optional<Element> collector(MethodInvocationTree call, ExpressionTree what) {
    Tree holder = index.parent(call);
    Element element = holder instanceof VariableTree declared
        ? index.element(declared)
        : index.element(Parentheses.strip(what));
    return Optional.ofNullable(element).filter(this::keepsItsValue);
  }

  private boolean keepsItsValue(Element element) {
    return switch (element.getKind()) {
      case FIELD, LOCAL_VARIABLE, PARAMETER -> assignments.of(element).size() <= 1;
      default -> false;
    };
  }

  private boolean isDefault(ExpressionTree registry) {
    Element element = index.element(Parentheses.strip(registry));
    return element != null
        && element.getSimpleName().contentEquals("defaultRegistry")
        && element.getModifiers().contains(Modifier.STATIC);
  }

  /** Whether a registry is the client's own, or a variable that stays the same. */
  private boolean isKnown(ExpressionTree registry) {
    Element element = index.element(Parentheses.strip(registry));
    return isDefault(registry)
        || element != null
            && keepsItsValue(element)
            && isRealRegistry(element)
            // A subclass may take what the client's own registry refuses.
            && String.valueOf(element.asType())
                .matches("io[.]prometheus[.][\\w.]*(CollectorRegistry|PrometheusRegistry)");
  }

  /** What a method returns, or a framework injects, may be a mock, which takes anything. */
  private boolean isRealRegistry(Element registry) {
    List<ExpressionTree> assigned = assignments.of(registry);
    return assigned.isEmpty()
        ? registry.getKind() == ElementKind.PARAMETER
            && registry.getAnnotationMirrors().isEmpty()
        : assigned.stream()
            .map(Parentheses::strip)
            .allMatch(each -> each instanceof NewClassTree || each instanceof IdentifierTree);
  }

  /** Whether each run of some code comes to a call in it, and does not expect it to fail. */
  private boolean isAlwaysRun(Tree call, Tree body) {
    for (Tree outer : index.around(call)) {
      if (outer == body) {
        return !conditional.contains(call) && !intended.contains(call);
      }
      boolean isOtherCode = outer instanceof LambdaExpressionTree
          || outer instanceof ClassTree
          || outer instanceof MethodTree
          || outer instanceof TryTree;
      if (isOtherCode) {
        return false;
      }
    }
    return false;
  }
}
