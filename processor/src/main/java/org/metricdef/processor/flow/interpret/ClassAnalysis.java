package org.metricdef.processor.flow.interpret;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import org.metricdef.processor.flow.call.Construction;
import org.metricdef.processor.flow.initialization.ConstructionModel;
import org.metricdef.processor.flow.model.AnalysisListener;
import org.metricdef.processor.flow.model.CallModel;
import org.metricdef.processor.flow.model.TaintModel;
import org.metricdef.processor.flow.source.ClassSource;
import org.metricdef.processor.flow.source.StepBudget;
import org.metricdef.processor.flow.store.AnalysisUnit;
import org.metricdef.processor.flow.store.Worklist;
import org.metricdef.processor.flow.value.Value;

/**
 * The analysis of one top-level class. It runs every body that code outside can run, and runs it
 * again when a field or shared map that it read has grown. The listener keeps the latest reports of
 * each unit.
 */
public final class ClassAnalysis {

  /** A method that only this class can call, and perhaps never does. */
  private record Closed(ExecutableElement method, AnalysisUnit unit) {}

  private final ClassSource source;
  private final Predicate<Tree> relevant;
  private final AnalysisListener listener;
  private final Worklist worklist;
  private final Interpreter interpreter;
  private final List<AnalysisUnit> open = new ArrayList<>();
  private final List<AnalysisUnit> initializers = new ArrayList<>();
  private final List<Closed> closed = new ArrayList<>();
  private int count;

  /**
   * Prepares an analysis.
   *
   * @param relevant the members to analyze, and the records whose implicit members are analyzed
   * @param models the call models, in the order in which they are asked
   * @param taints the model of the taints of results
   * @param construction the model of outside code that runs during construction
   * @param budget the steps that the analysis may take
   * @param keepsPathsApart whether the states of different paths through a statement are kept apart
   *     where they matter, which proves more and takes more steps
   */
  public ClassAnalysis(
      ClassSource source,
      Predicate<Tree> relevant,
      List<CallModel> models,
      TaintModel taints,
      ConstructionModel construction,
      AnalysisListener listener,
      StepBudget budget,
      boolean keepsPathsApart) {
    this.source = source;
    this.relevant = relevant;
    this.listener = listener;
    this.worklist = new Worklist(listener::begin);
    this.interpreter = new Interpreter(
        source,
        List.copyOf(models),
        taints,
        construction,
        listener,
        worklist,
        budget,
        keepsPathsApart);
  }

  /**
   * Runs the analysis.
   *
   * @throws StepBudget.Exceeded if it takes more steps than the budget has
   */
  public void run() {
    for (ClassTree type : source.declarations().memberClasses()) {
      addUnits(type);
    }
    // What static fields hold is read while objects are constructed.
    open.addAll(0, initializers);
    worklist.run(open);
    // A method without a visible caller may be called by reflection.
    if (closed.stream().anyMatch(each -> isUncalled(each.method))) {
      runUncalled();
    }
  }

  /** What a field of the class may hold after the run, if only the class assigns it. */
  public Optional<Value> valueOf(VariableElement field) {
    return interpreter.valueOf(field);
  }

  private void runUncalled() {
    List<AnalysisUnit> all = new ArrayList<>(open);
    closed.forEach(each -> all.add(each.unit));
    worklist.takeGrown();
    worklist.run(all);
    if (worklist.takeGrown()) {
      // A method that only another closed method calls may have been run as an entry point before
      // that call was seen. Its reports are dropped.
      closed.stream()
          .filter(each -> !isUncalled(each.method))
          .forEach(each -> listener.begin(each.unit.number()));
    }
  }

  private void addUnits(ClassTree type) {
    if (relevant.test(type)) {
      open.add(new AnalysisUnit(count++, () -> interpreter.entries().open(type)));
    }
    boolean constructsClass = constructs(type, interpreter.construction()::ofClass);
    boolean constructsObjects = constructs(type, interpreter.construction()::ofObjects);
    if (constructsClass) {
      initializers.add(new AnalysisUnit(
          count++, () -> interpreter.begin(() -> interpreter.construction().runStatic(type))));
    }
    for (Tree member : type.getMembers()) {
      boolean isRunWithOthers = constructsClass && Construction.isStaticInitializer(member)
          || constructsObjects && Construction.isObjectInitializer(member);
      if (!(member instanceof ClassTree)
          && !isRunWithOthers
          && isRelevant(member, constructsObjects)) {
        List<AnalysisUnit> units = Construction.isStaticInitializer(member) ? initializers : open;
        units.add(new AnalysisUnit(
            count++, () -> interpreter.entries().runMember(member, interpreter.start())));
      }
    }
    for (Tree member : type.getMembers()) {
      if (member instanceof MethodTree tree
          && isRelevant(tree, constructsObjects)
          && source.element(tree) instanceof ExecutableElement method
          && source.isClosed(method)) {
        closed.add(new Closed(method, new AnalysisUnit(count++, () -> runClosed(tree, method))));
      }
    }
  }

  /** Whether the construction of a class fills a field on which a verdict can depend. */
  private boolean constructs(ClassTree type, Function<ClassTree, Set<Element>> fields) {
    return type.getMembers().stream()
        .anyMatch(member -> member instanceof VariableTree field
            && relevant.test(member)
            && fields.apply(type).contains(source.declared(field)));
  }

  /** Each constructor leaves its own keys in the fields that constructors fill. */
  private boolean isRelevant(Tree member, boolean constructsObjects) {
    return relevant.test(member)
        || constructsObjects
            && member instanceof MethodTree method
            && method.getReturnType() == null;
  }

  private void runClosed(MethodTree tree, ExecutableElement method) {
    if (isUncalled(method)) {
      interpreter.begin(() -> interpreter.entries().runEntry(tree));
    }
  }

  private boolean isUncalled(ExecutableElement method) {
    return !interpreter.wasFollowed(method);
  }
}
