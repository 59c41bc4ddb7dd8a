package org.metricdef.processor.observed;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.provenance.PathCondition;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.value.PassedKeys;

/** The keys of tags that a call passes on some paths only, where each of these paths is taken. */
final class VaryingKeys {

  /** Methods that run a function for a value that they keep. */
  private static final Pattern KEEPS =
      Pattern.compile("(?s)(.*[.])?(computeIfAbsent|memoize\\w*|lazy\\w*|updateAndGet|of)");

  private final SourceIndex index;
  private final ObservedClients clients;
  private @Nullable VaryingDecisions decisions;

  VaryingKeys(SourceIndex index, ObservedClients clients) {
    this.index = index;
    this.clients = clients;
  }

  private VaryingDecisions decisions() {
    if (decisions == null) {
      decisions = new VaryingDecisions(index, clients.visibleCalls());
    }
    return decisions;
  }

  /** The keys, with the paths on which they are missing; none if the call is of another class. */
  SortedMap<String, PathCondition> of(Call call, PassedKeys passed) {
    SortedMap<String, PathCondition> missing = new TreeMap<>();
    Optional<SortedSet<String>> possible = MeterState.possibleTags(passed.keys());
    boolean isCertain = !passed.chosen()
        // A condition in a helper may depend on what its caller passes with the name.
        && (!passed.guarded() || leadTo(call, passed))
        && !call.index().isOfOtherClass(call.tree())
        && !isMadeOnce(call.tree());
    if (possible.isPresent() && isCertain) {
      for (String key : possible.get()) {
        if (!passed.keys().holds(key) && decisions().vary(passed.decisionsOn(key))) {
          missing.put(key, passed.keys().missingOn(key));
        }
      }
    }
    return missing;
  }

  /**
   * Whether code keeps the meter: in a field, or in a map under a key. What decides on its tags
   * then decides once for that object or key.
   */
  private boolean isMadeOnce(Tree call) {
    for (Tree outer : index.around(call)) {
      if (outer instanceof AssignmentTree assignment) {
        Element target = index.element(assignment.getVariable());
        return target != null && target.getKind() == ElementKind.FIELD;
      }
      if (outer instanceof LambdaExpressionTree
          && index.parent(outer) instanceof MethodInvocationTree holder
          && KEEPS.matcher(holder.getMethodSelect().toString()).matches()) {
        return true;
      }
      if (outer instanceof MethodTree || outer instanceof ClassTree) {
        return false;
      }
    }
    return false;
  }

  /** Whether the decisions that lead to a call go either way, so that the call is made. */
  boolean leadTo(Call call, PassedKeys passed) {
    return passed.caller().isNone()
        && decisions().leadTo(passed.path())
        && !isMadeOnce(call.tree());
  }
}
