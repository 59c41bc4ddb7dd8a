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

  private final ClassSource source;
  private final Predicate<Tree> concerned;
  private final FlowListener listener;
  private final Parts parts;
  private final Interpreter interpreter;
  private final List<Part> open = new ArrayList<>();
  private final List<Closed> closed = new ArrayList<>();
  private int count;

  /**
   * Prepares an analysis.
   *
   * @param concerned the members that are followed, and the records whose implicit members are
   * @param models what is known of calls, in the order in which they are asked
   * @param traits what is known of their results beside
   */
  public ClassAnalysis(
      ClassSource source,
      Predicate<Tree> concerned,
      List<CallModel> models,
      TraitModel traits,
      FlowListener listener) {
    this.source = source;
    this.concerned = concerned;
    this.listener = listener;
    this.parts = new Parts(listener::begin);
    this.interpreter = new Interpreter(source, List.copyOf(models), traits, listener, parts);
  }

  public void run() {
    source.declarations().memberClasses().forEach(this::addParts);
    parts.run(open, interpreter::restart);
    // What nobody calls may be called by means that are not seen, such as reflection.
    if (closed.stream().anyMatch(each -> isUncalled(each.method))) {
      runUncalled();
    }
  }

  private void runUncalled() {
    List<Part> all = new ArrayList<>(open);
    closed.forEach(each -> all.add(each.part));
    parts.takeGrown();
    parts.run(all, interpreter::restart);
    if (parts.takeGrown()) {
      // What only another of them calls was perhaps run before that was known.
      closed.stream()
          .filter(each -> !isUncalled(each.method))
          .forEach(each -> listener.begin(each.part.number()));
    }
  }

  private void addParts(ClassTree type) {
    if (concerned.test(type)) {
      open.add(new Part(count++, () -> interpreter.entries().open(type)));
    }
    for (Tree member : type.getMembers()) {
      if (!(member instanceof ClassTree) && concerned.test(member)) {
        open.add(new Part(count++, () -> interpreter.entries().runMember(member, new State())));
      }
    }
    for (Tree member : type.getMembers()) {
      if (member instanceof MethodTree tree
          && concerned.test(tree)
          && source.element(tree) instanceof ExecutableElement method
          && source.declarations().isClosed(method)) {
        closed.add(new Closed(method, new Part(count++, () -> runClosed(tree, method))));
      }
    }
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
