package org.metricdef.processor.observed;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import org.metricdef.processor.flow.provenance.Place;
import org.metricdef.processor.flow.source.Invocation;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.TreeSearch;
import org.metricdef.processor.observed.MicrometerMethods.Effect;

/**
 * Builders of meters in fields that two places register, of which one tells the builder a key that
 * the other does not. A builder keeps what it is told. So the other place registers the meter
 * without the key before that, and with it afterwards.
 */
public final class KeptBuilders {

  /**
   * A registration that leaves a key in a builder.
   *
   * @param keys the keys that it tells the builder, and that the other one does not
   * @param other the registration that does not
   */
  public record Leaving(
      Tree tree, String kind, String name, Element field, SortedSet<String> keys, Place other) {}

  /** A registration that is all that a method does with the builder. */
  private record Registration(MethodInvocationTree tree, String kind, Set<String> keys) {}

  private final SourceIndex index;
  private final SharedRegistries shared;
  private final ConditionalCode conditional;
  private final SettingConditions settings;
  private final Assignments assignments;

  private KeptBuilders(SourceIndex index) {
    this.index = index;
    this.shared = new SharedRegistries(index);
    this.conditional = new ConditionalCode(index);
    this.settings = new SettingConditions(index);
    this.assignments = new Assignments(index);
  }

  /** The registrations of a class that leave keys. */
  public static List<Leaving> find(SourceIndex index) {
    // Cheap, since nearly no class has such a field.
    return TreeSearch.contains(index.topLevel(), KeptBuilders::isBuilderByName)
        ? new KeptBuilders(index).find()
        : List.of();
  }

  private static boolean isBuilderByName(Tree tree) {
    return tree instanceof VariableTree variable
        && String.valueOf(variable.getType()).matches("(.*[.])?Builder(<.*>)?");
  }

  private List<Leaving> find() {
    Map<Element, List<Registration>> registrations = new LinkedHashMap<>();
    Set<Element> usedOtherwise = new HashSet<>();
    for (Tree use : TreeSearch.all(index.topLevel(), this::isBuilderInField)) {
      Element field = index.element(use);
      Optional<Registration> registration = registration(use);
      if (field != null && registration.isPresent()) {
        registrations.computeIfAbsent(field, any -> new ArrayList<>()).add(registration.get());
      } else if (field != null) {
        usedOtherwise.add(field);
      }
    }
    registrations.keySet().removeAll(usedOtherwise);
    List<Leaving> leaving = new ArrayList<>();
    registrations.forEach((field, all) ->
        nameOf(field).ifPresent(name -> all.forEach(each -> add(name, field, each, all, leaving))));
    return leaving;
  }

  private void add(
      String name,
      Element field,
      Registration registration,
      List<Registration> all,
      List<Leaving> leaving) {
    for (Registration other : all) {
      SortedSet<String> more = new TreeSet<>(registration.keys);
      more.removeAll(other.keys);
      if (!more.isEmpty()) {
        leaving.add(new Leaving(
            registration.tree, registration.kind, name, field, more, index.place(other.tree)));
        return;
      }
    }
  }

  private boolean isBuilderInField(Tree tree) {
    Element element = tree instanceof IdentifierTree ? index.element(tree) : null;
    return element != null
        && element.getKind() == ElementKind.FIELD
        && element.asType().toString().matches("io[.]micrometer[.]core[.][\\w.]+[.]Builder(<.*>)?");
  }

  /** The name that the only assignment of a field states: {@code Counter.builder("x")}. */
  private Optional<String> nameOf(Element field) {
    List<ExpressionTree> assigned = assignments.of(field);
    ExpressionTree tree = assigned.size() == 1 ? assigned.get(0) : null;
    while (tree instanceof MethodInvocationTree call) {
      if (effectOf(call).filter(Effect.BUILDER::equals).isPresent()) {
        return BuilderChains.constant(call.getArguments().get(0), index);
      }
      tree = ClientSites.receiverOf(call).orElse(null);
    }
    return Optional.empty();
  }

  /** The registration at the end of a chain of calls that begins with the builder. */
  private Optional<Registration> registration(Tree builder) {
    Set<String> keys = new HashSet<>();
    Tree inside = builder;
    for (Tree outer : index.around(builder)) {
      if (outer instanceof MethodInvocationTree call
          && ClientSites.receiverOf(call).filter(inside::equals).isPresent()) {
        Optional<Effect> effect = effectOf(call);
        if (effect.filter(Effect.REGISTER::equals).isPresent()) {
          return isCertain(call)
              ? Optional.of(new Registration(call, kindOf(call), keys))
              : Optional.empty();
        }
        List<String> told = BuilderChains.keysOf(call, index);
        if (effect.isPresent() && told.isEmpty()) {
          return Optional.empty();
        }
        keys.addAll(told);
        inside = call;
      } else if (outer instanceof MethodInvocationTree) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether each run of a method of objects that exist comes to a call. */
  private boolean isCertain(MethodInvocationTree register) {
    boolean isInMethod = index.around(register).stream()
        .filter(each -> each instanceof MethodTree || each instanceof LambdaExpressionTree)
        .findFirst()
        .filter(each -> each instanceof MethodTree method && !Invocation.isConstructor(method))
        .isPresent();
    return isInMethod
        && !conditional.contains(register)
        && !settings.mayDecideOn(register)
        && shared.contains(Optional.of(register.getArguments().get(0)));
  }

  private Optional<Effect> effectOf(MethodInvocationTree call) {
    return index.element(call) instanceof ExecutableElement method
        ? MicrometerMethods.TABLE.declared(method)
        : Optional.empty();
  }

  private String kindOf(MethodInvocationTree register) {
    return index.element(register) instanceof ExecutableElement method
        ? MicrometerMethods.kindOf(Owners.of(method).getQualifiedName().toString(), "register")
        : "meter";
  }
}
