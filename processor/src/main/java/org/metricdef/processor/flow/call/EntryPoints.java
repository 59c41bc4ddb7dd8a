package org.metricdef.processor.flow.call;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import org.metricdef.processor.flow.frame.Evaluator;
import org.metricdef.processor.flow.frame.Frame;
import org.metricdef.processor.flow.frame.Frames;
import org.metricdef.processor.flow.source.ClassSource;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.store.GlobalStore.Mark;
import org.metricdef.processor.flow.store.LocalStore;
import org.metricdef.processor.flow.value.FunctionBody;
import org.metricdef.processor.flow.variable.Variables;

/** Runs the members that code outside the class can call at any time. */
public final class EntryPoints {

  private final Evaluator evaluator;
  private final ClassSource source;
  private final AbstractStore store;
  private final Frames frames;
  private final Variables variables;
  private final Parameters parameters;
  private final RecordMembers records;
  private final MethodBodies bodies;
  private final JoinedSummaries summaries;

  public EntryPoints(
      Evaluator evaluator,
      ClassSource source,
      AbstractStore store,
      Frames frames,
      Variables variables,
      Parameters parameters,
      RecordMembers records,
      MethodBodies bodies,
      JoinedSummaries summaries) {
    this.evaluator = evaluator;
    this.source = source;
    this.store = store;
    this.frames = frames;
    this.variables = variables;
    this.parameters = parameters;
    this.records = records;
    this.bodies = bodies;
    this.summaries = summaries;
  }

  /** Applies the effects of implicit members that code outside can call. */
  public void open(ClassTree tree) {
    records.open(tree);
  }

  /** Runs a member, unless it is a method that only its own top-level class calls. */
  public void runMember(Tree member, LocalStore start) {
    store.become(start.copy());
    if (member instanceof MethodTree method) {
      if (isEntry(method)) {
        runEntry(method);
      }
      if (source.element(method) instanceof ExecutableElement element
          && summaries.isWanted(element)) {
        store.become(start.copy());
        summaries.run(method, element);
      }
    } else if (member instanceof VariableTree || member instanceof BlockTree) {
      runInitializer(member);
    }
  }

  private boolean isEntry(MethodTree tree) {
    return source.element(tree) instanceof ExecutableElement method
        && (!source.isClosed(method)
            || store.is(Mark.REFERENCED, new FunctionBody.Method(method))
            || store.containers().escaped(new FunctionBody.Method(method)).isPresent());
  }

  /** Runs a method whose callers are not followed. */
  public void runEntry(MethodTree tree) {
    if (source.element(tree) instanceof ExecutableElement method && tree.getBody() != null) {
      bodies.runUnseen(tree, method, () -> parameters.bindUnseen(tree));
    }
  }

  /** Runs a field initializer or an initializer block. */
  private void runInitializer(Tree member) {
    frames.in(new Frame(false, Optional.empty()), () -> {
      if (member instanceof VariableTree field) {
        variables.declareField(field);
      }
      evaluator.run(member);
      return member;
    });
  }
}
