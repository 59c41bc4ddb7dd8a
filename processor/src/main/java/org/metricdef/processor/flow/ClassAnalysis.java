package org.metricdef.processor.flow;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.lang.model.element.ExecutableElement;

/**
 * The analysis of one top-level class: every body that code outside can run is run, and again where
 * the fields and shared maps of the class are no longer what it saw. The listener keeps what each
 * told it last.
 */
public final class ClassAnalysis {

  /** A method that perhaps nobody calls. */
  private record Closed(ExecutableElement method, Part part) {}

  private final Declarations declarations;
  private final Predicate<Tree> concerned;
  private final SourceIndex index;
  private final FlowListener listener;
  private final Parts parts;
  private final Interpreter flow;
  private final List<Part> open = new ArrayList<>();
  private final List<Closed> closed = new ArrayList<>();
  private int count;

  /**
   * Prepares an analysis.
   *
   * @param topLevel the class, attributed
   * @param concerned the members that are followed, and the records whose own doings are
   * @param models what is known of calls, in the order in which they are asked
   * @param traits what is known of their results beside
   */
  public ClassAnalysis(
      SourceIndex index,
      ClassTree topLevel,
      Predicate<Tree> concerned,
      Contracts contracts,
      List<CallModel> models,
      TraitModel traits,
      FlowListener listener) {
    this.declarations = new Declarations(index, topLevel);
    this.index = index;
    this.concerned = concerned;
    this.listener = listener;
    this.parts = new Parts(listener);
    this.flow = new Interpreter(index, declarations, contracts, models, traits, listener, parts);
  }

  public void run() {
    declarations.memberClasses().forEach(this::addParts);
    parts.run(open, flow.bodies()::restart);
    // What nobody calls may be called by means that are not seen, such as reflection.
    if (closed.stream().anyMatch(each -> isUncalled(each.method))) {
      runUncalled();
    }
  }

  private void runUncalled() {
    List<Part> all = new ArrayList<>(open);
    closed.forEach(each -> all.add(each.part));
    parts.takeGrown();
    parts.run(all, flow.bodies()::restart);
    if (parts.takeGrown()) {
      // What only another of them calls was perhaps run before that was known.
      closed.stream()
          .filter(each -> !isUncalled(each.method))
          .forEach(each -> listener.begin(each.part.number()));
    }
  }

  private void addParts(ClassTree type) {
    if (concerned.test(type)) {
      open.add(new Part(count++, () -> flow.bodies().open(type)));
    }
    for (Tree member : type.getMembers()) {
      if (!(member instanceof ClassTree) && concerned.test(member)) {
        open.add(new Part(count++, () -> flow.bodies().runMember(member, new State())));
      }
    }
    for (Tree member : type.getMembers()) {
      if (member instanceof MethodTree tree
          && concerned.test(tree)
          && index.element(tree) instanceof ExecutableElement method
          && declarations.isClosed(method)) {
        closed.add(new Closed(method, new Part(count++, () -> runClosed(tree, method))));
      }
    }
  }

  private void runClosed(MethodTree tree, ExecutableElement method) {
    if (isUncalled(method)) {
      flow.become(new State());
      flow.bodies().runEntry(tree);
    }
  }

  private boolean isUncalled(ExecutableElement method) {
    return !flow.bodies().wasFollowed(method);
  }
}
