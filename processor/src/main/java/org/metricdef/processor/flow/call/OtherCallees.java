package org.metricdef.processor.flow.call;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;
import org.metricdef.processor.flow.frame.FollowLimit;
import org.metricdef.processor.flow.frame.Receivers;
import org.metricdef.processor.flow.source.Captures;
import org.metricdef.processor.flow.source.ClassSource;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.value.Contracts;
import org.metricdef.processor.flow.value.FunctionBody;
import org.metricdef.processor.flow.value.Value;

/**
 * Chooses the methods of other classes that calls are followed into: those that give labels or
 * receive something that could hold labels. A method with a contract is known by its contract, and
 * its own class is checked against it.
 *
 * <p>Code of another class is not followed back into this class. It may run while this class is
 * being initialized, and the order of that is known only for code that stands in this class.
 */
final class OtherCallees {

  private final ClassSource source;
  private final Receivers receivers;
  private final Contracts contracts;
  private final Captures captures;
  private final FollowLimit limit;

  OtherCallees(ClassSource source, Receivers receivers, Captures captures, FollowLimit limit) {
    this.source = source;
    this.receivers = receivers;
    this.contracts = source.contracts();
    this.captures = captures;
    this.limit = limit;
  }

  /** Whether a call leads from code of another class back into the class that is analyzed. */
  boolean leadsBack(Tree call, ExecutableElement method) {
    return source.index().isOfOtherClass(call) && source.declarations().isDeclaredHere(method);
  }

  /**
   * The body of a method of another class; empty if the call is not followed.
   *
   * @param object the object that it runs on, if the fields of such objects are kept apart
   */
  Optional<MethodTree> bodyOf(
      Tree call, ExecutableElement method, Optional<Value> object, List<Value> arguments) {
    boolean isFollowed = !source.declarations().isDeclaredHere(method)
        && (method.getKind() == ElementKind.CONSTRUCTOR
            ? receivers.areKeptApart(Owners.of(method)) || source.others().wants(method)
            : object.isPresent() || isWanted(method, arguments))
        && mayEnter(method);
    return isFollowed ? source.bodyInOtherClass(call, method) : Optional.empty();
  }

  /** Whether nothing forbids to follow a method of another class. */
  boolean mayEnter(ExecutableElement method) {
    return !hasContract(method)
        && !captures.byLocalClass(method)
        && !limit.isReached(new FunctionBody.Method(method));
  }

  private boolean isWanted(ExecutableElement method, List<Value> arguments) {
    return source.others().wants(method)
        || method.getReturnType() instanceof DeclaredType type
            && receivers.areKeptApart(type.asElement())
        || arguments.stream().anyMatch(OtherCallees::mayHold);
  }

  private boolean hasContract(ExecutableElement method) {
    return contracts.isGuarded(method)
        || contracts.ofResult(method).isPresent()
        || method.getParameters().stream()
            .anyMatch(each -> contracts.of(each).isPresent() || contracts.isRelated(each));
  }

  private static boolean mayHold(Value argument) {
    return argument.alternatives().stream()
        .anyMatch(part -> !(part instanceof Value.OneOf || part instanceof Value.Unknown));
  }
}
