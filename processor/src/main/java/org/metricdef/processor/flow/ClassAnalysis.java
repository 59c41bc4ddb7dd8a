package org.metricdef.processor.flow;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;

/**
 * The analysis of one top-level class: every body that code outside can run is run, again and again
 * until the fields and shared maps of the class no longer change. The listener keeps what it was
 * told in the last round.
 */
public final class ClassAnalysis {

  private final ClassStore store = new ClassStore();
  private final Declarations declarations;
  private final FlowListener listener;
  private final Interpreter flow;

  /**
   * Prepares an analysis.
   *
   * @param topLevel the class, attributed
   * @param models what is known of calls, in the order in which they are asked
   * @param traits what is known of their results beside
   */
  public ClassAnalysis(
      SourceIndex index,
      ClassTree topLevel,
      Contracts contracts,
      List<CallModel> models,
      TraitModel traits,
      FlowListener listener) {
    this.declarations = new Declarations(index, topLevel);
    this.listener = listener;
    this.flow = new Interpreter(index, declarations, contracts, models, traits, listener, store);
  }

  public void run() {
    untilStable(method -> false);
    // What nobody calls may be called by means that are not seen, such as reflection.
    Predicate<ExecutableElement> uncalled =
        method -> !flow.bodies().wasFollowed(method) && declarations.isClosed(method);
    if (methods().anyMatch(uncalled)) {
      untilStable(uncalled);
    }
  }

  private Stream<ExecutableElement> methods() {
    return declarations.memberClasses().stream()
        .flatMap(type -> type.getMembers().stream())
        .filter(MethodTree.class::isInstance)
        .map(flow.index()::element)
        .filter(ExecutableElement.class::isInstance)
        .map(ExecutableElement.class::cast);
  }

  private void untilStable(Predicate<ExecutableElement> alsoClosed) {
    Fixpoint rounds = new Fixpoint();
    do {
      rounds.next();
      listener.restart();
      flow.bodies().restart();
      for (ClassTree type : declarations.memberClasses()) {
        flow.bodies().runMembers(type, new State());
        runClosed(type, alsoClosed);
      }
    } while (store.takeChanged() || flow.bodies().hasChanged());
  }

  private void runClosed(ClassTree type, Predicate<ExecutableElement> wanted) {
    for (Tree member : type.getMembers()) {
      if (member instanceof MethodTree method) {
        if (flow.index().element(method) instanceof ExecutableElement element
            && wanted.test(element)) {
          flow.become(new State());
          flow.bodies().runEntry(method);
        }
      }
    }
  }
}
