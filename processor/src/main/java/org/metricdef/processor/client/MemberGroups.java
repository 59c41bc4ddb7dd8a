package org.metricdef.processor.client;

import com.sun.source.tree.Tree;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/**
 * Groups of the members of a class, as a union-find structure. Members that use the same field,
 * method or record are one group. A group is relevant if one of its members is.
 */
final class MemberGroups {

  /** A method that can be overridden, and whatever may override it. */
  private record Signature(Name name, int arity) {
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other
          || other instanceof Signature that && name.equals(that.name) && arity == that.arity;
    }

    @Override
    public int hashCode() {
      return 31 * name.hashCode() + arity;
    }
  }

  /** A node of the structure; the representative of a group is its own parent. */
  private static final class Group {
    private Group parent = this;
    private boolean relevant;

    Group representative() {
      while (parent != parent.parent) {
        parent = parent.parent;
      }
      return parent;
    }

    void unite(Group other) {
      Group mine = representative();
      Group others = other.representative();
      mine.relevant |= others.relevant;
      others.parent = mine;
    }
  }

  private final Map<Tree, Group> members = new HashMap<>();
  private final Map<Element, Group> users = new HashMap<>();
  private final Map<Signature, Group> overridableUsers = new HashMap<>();
  private Group current = new Group();

  /** Starts a member. The calls that follow are about it. */
  void begin(Tree member) {
    current = new Group();
    members.put(member, current);
  }

  void markRelevant() {
    current.representative().relevant = true;
  }

  /** The current member uses a field, a method that nothing overrides, or a record. */
  void use(Element element) {
    unite(users, element);
  }

  /** The current member uses a method that another may override. */
  void useOverridable(ExecutableElement method) {
    unite(
        overridableUsers,
        new Signature(method.getSimpleName(), method.getParameters().size()));
  }

  private <K> void unite(Map<K, Group> known, K used) {
    Group user = known.putIfAbsent(used, current);
    if (user != null && user.representative() != current.representative()) {
      user.unite(current);
    }
  }

  /** Whether a member is in a relevant group. What is not a member here counts as relevant. */
  boolean isRelevant(Tree member) {
    Group group = members.get(member);
    return group == null || group.representative().relevant;
  }
}
