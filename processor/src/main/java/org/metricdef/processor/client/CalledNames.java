package org.metricdef.processor.client;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import java.util.Set;

/** The names of called methods, as the source writes them. To look up an element costs more. */
final class CalledNames {

  private CalledNames() {}

  /** Whether a call is of a method with one of these names. */
  static boolean isOneOf(Set<String> names, MethodInvocationTree call) {
    return call.getMethodSelect() instanceof MemberSelectTree select
        ? names.contains(select.getIdentifier().toString())
        : call.getMethodSelect() instanceof IdentifierTree name
            && names.contains(name.getName().toString());
  }
}
