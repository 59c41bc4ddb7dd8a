package org.metricdef.processor.observed;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import java.util.Set;
import org.metricdef.processor.flow.model.Call;

/** Calls of a builder that follow each other in one expression. */
final class BuilderChains {

  private static final Set<String> ENDS = Set.of("build", "register");

  private BuilderChains() {}

  /** Whether the expression around a call ends the builder, and tells it no label names before. */
  static boolean endsHere(Call call) {
    for (Tree outer : call.index().around(call.tree())) {
      if (outer instanceof MemberSelectTree select) {
        String name = select.getIdentifier().toString();
        if (ENDS.contains(name)) {
          return true;
        }
        if (name.equals("labelNames")) {
          return false;
        }
      } else if (!(outer instanceof MethodInvocationTree)) {
        return false;
      }
    }
    return false;
  }
}
