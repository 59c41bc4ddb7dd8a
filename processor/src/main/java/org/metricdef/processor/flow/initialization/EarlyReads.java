package org.metricdef.processor.flow.initialization;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.initialization.EarlyRead.Window;
import org.metricdef.processor.flow.source.ClassSource;
import org.metricdef.processor.flow.source.Constructors;
import org.metricdef.processor.flow.source.Owners;

/**
 * The fields that code may read before they are assigned. Each class is searched when one of its
 * fields is asked for.
 */
public final class EarlyReads {

  /** The rounds after which a constructor counts as one that hands {@code this} on to all code. */
  private static final int MOST_ROUNDS = 8;

  private final ClassSource source;
  private final ConstructionModel model;
  private final Map<Element, Map<Element, EarlyRead>> ofClasses = new HashMap<>();
  private final Map<Element, Map<Element, EarlyRead>> ofObjects = new HashMap<>();
  private @Nullable ClassCode code;

  public EarlyReads(ClassSource source, ConstructionModel model) {
    this.source = source;
    this.model = model;
  }

  /** Where a field of a class that is declared here is read before it is assigned, if anywhere. */
  public Optional<EarlyRead> of(Element field) {
    Element owner = Owners.of(field);
    Map<Element, Map<Element, EarlyRead>> known = ClassCode.isStatic(field) ? ofClasses : ofObjects;
    Map<Element, EarlyRead> found = known.get(owner);
    if (found == null) {
      found = find((TypeElement) owner, ClassCode.isStatic(field));
      known.put(owner, found);
    }
    return Optional.ofNullable(found.get(field));
  }

  private ClassCode code() {
    if (code == null) {
      code = new ClassCode(source);
    }
    return code;
  }

  private Map<Element, EarlyRead> find(TypeElement type, boolean ofClass) {
    Optional<ClassTree> tree = code().of(type);
    if (tree.isEmpty()) {
      return Map.of();
    }
    Set<Element> fields = new LinkedHashSet<>();
    ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
        .filter(field -> field.getKind() == ElementKind.FIELD)
        .filter(field -> ClassCode.isStatic(field) == ofClass && !ClassCode.isConstant(field))
        .forEach(fields::add);
    return ofClass ? ofClass(type, tree.get(), fields) : ofObjects(type, tree.get(), fields);
  }

  private Map<Element, EarlyRead> ofClass(TypeElement type, ClassTree tree, Set<Element> fields) {
    StaticCode reached = new StaticCode(source, code(), model, type);
    InitializationOrder order =
        new InitializationOrder(source, reached, fields, this::duringInitialization);
    List<Tree> initializers = code().initializers(tree, true);
    if (!initializers.isEmpty()) {
      // The initializers of the superclass run first.
      reached.begin(new EarlyRead(initializers.get(0), Window.STATIC), fields);
    }
    initializers.forEach(order::initializer);
    return reached.found();
  }

  private EarlyRead duringInitialization(Tree part) {
    boolean isConstant = part instanceof VariableTree
        && source.element(part) instanceof VariableElement variable
        && variable.getKind() == ElementKind.ENUM_CONSTANT;
    return new EarlyRead(part, isConstant ? Window.ENUM_CONSTANT : Window.STATIC);
  }

  private Map<Element, EarlyRead> ofObjects(TypeElement type, ClassTree tree, Set<Element> fields) {
    InstanceCode.Reach reach = new InstanceCode.Reach();
    for (int round = 1; ; round++) {
      int before = reach.size();
      InstanceCode reached = new InstanceCode(source, code(), model, type, reach);
      construct(tree, fields, reached, round > MOST_ROUNDS);
      if (reach.size() == before || round > MOST_ROUNDS) {
        return reached.found();
      }
    }
  }

  private void construct(
      ClassTree type, Set<Element> fields, InstanceCode reached, boolean handedOn) {
    InitializationOrder order = new InitializationOrder(
        source, reached, fields, part -> new EarlyRead(part, Window.CONSTRUCTION));
    List<List<? extends StatementTree>> bodies = new ArrayList<>();
    for (Tree member : type.getMembers()) {
      if (member instanceof MethodTree method
          && isConstructor(method)
          && !Constructors.isDelegating(method)) {
        bodies.add(method.getBody().getStatements());
      }
    }
    // The object of a constructor that has thrown is finalized too.
    code()
        .finalizers()
        .forEach(each -> reached.run(each, new EarlyRead(each, Window.SUPERCLASS), fields));
    List<List<? extends StatementTree>> rests = new ArrayList<>();
    for (List<? extends StatementTree> body : bodies) {
      boolean callsSuper = !body.isEmpty() && Constructors.callsConstructor(body.get(0), "super");
      if (callsSuper) {
        reached.run(body.get(0), new EarlyRead(body.get(0), Window.SUPERCLASS), fields);
      }
      rests.add(callsSuper ? body.subList(1, body.size()) : body);
    }
    if (handedOn) {
      reached.run(reached::handOnToAll, new EarlyRead(type, Window.CONSTRUCTION), fields);
    }
    code().initializers(type, false).forEach(order::initializer);
    Set<Element> initialized = order.unassigned();
    for (List<? extends StatementTree> rest : rests) {
      order.resume(initialized);
      rest.forEach(order::statement);
    }
  }

  /**
   * The fields that code may read before the construction of their object or class ends, apart from
   * the statements of the construction itself.
   */
  Set<Element> readMeanwhile(TypeElement type, boolean ofClass, Set<Element> fields) {
    Optional<ClassTree> tree = code().of(type);
    if (tree.isEmpty()) {
      return fields;
    }
    if (ofClass) {
      StaticCode reached = new StaticCode(source, code(), model, type);
      reached.ignoreStatements();
      reached.begin(new EarlyRead(tree.get(), Window.STATIC), fields);
      code().initializers(tree.get(), true).forEach(each -> runAll(reached, each, fields));
      return reached.found().keySet();
    }
    InstanceCode.Reach reach = new InstanceCode.Reach();
    for (int round = 1; ; round++) {
      int before = reach.size();
      InstanceCode reached = new InstanceCode(source, code(), model, type, reach);
      reached.ignoreStatements();
      code().finalizers().forEach(each -> runAll(reached, each, fields));
      code().initializers(tree.get(), false).forEach(each -> runAll(reached, each, fields));
      for (Tree member : tree.get().getMembers()) {
        if (member instanceof MethodTree method
            && isConstructor(method)
            && !Constructors.isDelegating(method)) {
          runAll(reached, method.getBody(), fields);
        }
      }
      if (reach.size() == before) {
        return reached.found().keySet();
      }
      if (round > MOST_ROUNDS) {
        return fields;
      }
    }
  }

  private static void runAll(ReachableCode reached, Tree part, Set<Element> fields) {
    reached.run(part, new EarlyRead(part, Window.CONSTRUCTION), fields);
  }

  private boolean isConstructor(MethodTree method) {
    return source.element(method) instanceof ExecutableElement element
        && element.getKind() == ElementKind.CONSTRUCTOR;
  }
}
