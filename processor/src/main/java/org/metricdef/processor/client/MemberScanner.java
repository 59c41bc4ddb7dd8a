package org.metricdef.processor.client;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import java.util.function.Predicate;
import org.metricdef.processor.flow.source.CodeScanner;
import org.metricdef.processor.flow.source.Invocation;

/** Walks over the chosen members of a class and of the classes inside it. */
class MemberScanner extends CodeScanner {

  private final Predicate<Tree> members;

  /**
   * A walk.
   *
   * @param members the members to visit; classes are always visited
   */
  MemberScanner(Predicate<Tree> members) {
    this.members = members;
  }

  @Override
  public Void visitClass(ClassTree tree, Void unused) {
    boolean isAnonymous = tree.getSimpleName().length() == 0;
    for (Tree member : tree.getMembers()) {
      // The constructor of an anonymous class is the compiler's. Its creation passes the arguments.
      boolean isPassedOn = isAnonymous && Invocation.isConstructor(member);
      if (!isPassedOn && (member instanceof ClassTree || members.test(member))) {
        scan(member, unused);
      }
    }
    return null;
  }
}
