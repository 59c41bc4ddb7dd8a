package org.metricdef.processor.check;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.metricdef.processor.client.AnnotatedTypes;
import org.metricdef.processor.client.CompilationContext;
import org.metricdef.processor.flow.source.OtherClasses;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.StepBudget;
import org.metricdef.processor.flow.value.Value;
import org.metricdef.processor.observed.ClientTypes;
import org.metricdef.processor.observed.ObservedClients;

/**
 * The classes of one compilation that use clients as they stand. A class that is analyzed asks here
 * what the fields of the others hold. Then these are analyzed first.
 */
public final class ObservedCompilation implements OtherClasses.Choice {

  private final Trees trees;
  private final CompilationContext context;
  private final ObservedClients clients;
  private final OtherClasses others;
  private final Map<TypeElement, ObservedClass> analyzed = new HashMap<>();
  private final Set<TypeElement> running = new HashSet<>();

  /** Classes that were analyzed while one that they ask about was not yet. */
  private final Set<TypeElement> incomplete = new HashSet<>();

  /** The classes of a compilation, of which none is analyzed yet. */
  public ObservedCompilation(JavacTask task, CompilationContext context, ObservedClients clients) {
    this.trees = Trees.instance(task);
    this.context = context;
    this.clients = clients;
    this.others = new OtherClasses(trees, this);
  }

  /** The clients that are checked. */
  ObservedClients clients() {
    return clients;
  }

  /** The types of the clients, and the classes that hold such; empty if there are no clients. */
  Optional<AnnotatedTypes> types() {
    return clients.types();
  }

  /** From now on the classes are known to each other. */
  public void follow() {
    others.follow();
  }

  /** From now on they are not: javac may have changed the trees. */
  public void leave() {
    others.leave();
    analyzed.clear();
    clients.leave();
  }

  /**
   * The analysis of a class.
   *
   * @throws StepBudget.Exceeded if it takes more steps than such a class may
   */
  ObservedClass analyze(SourceIndex index) {
    TypeElement type = index.topLevelElement();
    ObservedClass known = analyzed.get(type);
    return known == null || incomplete.contains(type) ? run(type, index) : known;
  }

  private ObservedClass run(TypeElement type, SourceIndex index) {
    running.add(type);
    try {
      ObservedClass result = ObservedClass.analyze(index, context, others, clients);
      analyzed.put(type, result);
      return result;
    } finally {
      running.remove(type);
    }
  }

  @Override
  public boolean wants(ExecutableElement method) {
    ClientTypes types = clients.clientTypes();
    return types.isHolder(Owners.of(method))
        || types.contains(method.getReturnType())
        || method.getParameters().stream().anyMatch(each -> types.contains(each.asType()));
  }

  @Override
  public Optional<Value> valueOf(VariableElement field) {
    return keeps(field.asType())
        ? analysisOf(outermost(field)).flatMap(each -> each.valueOf(field))
        : Optional.empty();
  }

  private Optional<ObservedClass> analysisOf(TypeElement type) {
    if (running.contains(type)) {
      // Classes that need each other: what is found now may not be all.
      incomplete.addAll(running);
      return Optional.empty();
    }
    ObservedClass known = analyzed.get(type);
    return known == null
        ? others.classOf(type).flatMap(path -> tryToRun(type, path))
        : Optional.of(known);
  }

  private Optional<ObservedClass> tryToRun(TypeElement type, TreePath path) {
    try {
      return Optional.of(run(type, new SourceIndex(trees, path)));
    } catch (StepBudget.Exceeded exceeded) {
      return Optional.empty();
    }
  }

  @Override
  public boolean mayBeOverridden(ExecutableElement method) {
    return clients.extendedClasses().mayOverride(method);
  }

  @Override
  public boolean mayBeExtended(TypeElement type) {
    return clients.extendedClasses().contains(type);
  }

  @Override
  public boolean keeps(TypeMirror type) {
    ClientTypes types = clients.clientTypes();
    return types.contains(type)
        || clients.facades().isHandle(type)
        || type instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
            && types.isHolder(element);
  }

  @Override
  public boolean keepsObjects() {
    return true;
  }

  private static TypeElement outermost(VariableElement field) {
    Element type = Owners.of(field);
    while (Owners.of(type) instanceof TypeElement outer) {
      type = outer;
    }
    return (TypeElement) type;
  }
}
