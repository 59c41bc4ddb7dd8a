package org.metricdef.processor.client;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import org.metricdef.processor.flow.source.Invocation;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.SourceIndex;

/** Finds the calls that add an amount to a counter: its last argument. */
public final class CounterIncrements extends MemberScanner {

  private static final Set<String> COUNTERS =
      Set.of("org.metricdef.Counter", "org.metricdef.Counter.Bound", "org.metricdef.Counter.Of");

  private static final Set<String> NAMES = Set.of("increment");

  private final SourceIndex index;
  private final List<Invocation> found = new ArrayList<>();

  private CounterIncrements(SourceIndex index, Predicate<Tree> members) {
    super(members);
    this.index = index;
  }

  /** The increments of a top-level class, in the order of the source. */
  public static List<Invocation> find(SourceIndex index, Predicate<Tree> members) {
    CounterIncrements finder = new CounterIncrements(index, members);
    finder.scan(index.topLevel(), null);
    return List.copyOf(finder.found);
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    if (CalledNames.isOneOf(NAMES, tree)) {
      Invocation.of(index, tree).filter(call -> takesAmount(call.callee())).ifPresent(found::add);
    }
    return super.visitMethodInvocation(tree, unused);
  }

  private static boolean takesAmount(ExecutableElement method) {
    int last = method.getParameters().size() - 1;
    return last >= 0
        && method.getParameters().get(last).asType().getKind() == TypeKind.DOUBLE
        && COUNTERS.contains(Owners.of(method).getQualifiedName().toString());
  }
}
