package org.metricdef.processor.client;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.metricdef.processor.flow.value.Contract;

/**
 * Compares the contracts of a method with those of the methods through which it can be called: the
 * methods it overrides, and the interface methods it implements only because a subclass inherits it
 * and declares the interface.
 */
public final class InheritedContracts {

  /**
   * A method whose contract differs from that of a method through which it can be called.
   *
   * @param method the method that runs
   * @param declared the method that callers see
   * @param what the part that differs, for messages
   */
  public record Mismatch(ExecutableElement method, ExecutableElement declared, String what) {

    /** Whether nobody can add a contract to the method that callers see. */
    public boolean isOfPlatform() {
      return Overrides.isOfPlatform(declared);
    }
  }

  private final DeclaredContracts contracts;
  private final Guards guards;
  private final Overrides overrides;

  InheritedContracts(DeclaredContracts contracts, Guards guards, Overrides overrides) {
    this.contracts = contracts;
    this.guards = guards;
    this.overrides = overrides;
  }

  /** How a method differs from the methods that it overrides. */
  public List<Mismatch> of(ExecutableElement method) {
    List<Mismatch> mismatches = new ArrayList<>();
    for (ExecutableElement declared : overrides.overriddenBy(method)) {
      compare(method, declared).ifPresent(mismatches::add);
    }
    return mismatches;
  }

  /** How the methods that a class inherits differ from those that they implement in this class. */
  public List<Mismatch> of(TypeElement type) {
    List<Mismatch> mismatches = new ArrayList<>();
    for (RecordComponentElement component : type.getRecordComponents()) {
      ofAccessor(component, mismatches);
    }
    Set<Name> underContract = new HashSet<>();
    for (ExecutableElement method : overrides.inheritedBy(type)) {
      if (!Overrides.isOfPlatform(method) && hasContract(method)) {
        underContract.add(method.getSimpleName());
      }
    }
    // Either side may state the contract. The silent side may be an interface of the JDK.
    for (ExecutableElement declared : overrides.inheritedBy(type)) {
      if (underContract.contains(declared.getSimpleName())) {
        ExecutableElement method = overrides.implementationOf(declared, type).orElse(null);
        if (method != null
            && !type.equals(method.getEnclosingElement())
            && !overrides.overridesAbove(method, declared, type)) {
          compare(method, declared).ifPresent(mismatches::add);
        }
      }
    }
    return mismatches;
  }

  /** A generated accessor returns what the constructor was given. */
  private void ofAccessor(RecordComponentElement component, List<Mismatch> mismatches) {
    ExecutableElement accessor = component.getAccessor();
    for (ExecutableElement declared : overrides.overriddenBy(accessor)) {
      Optional<Contract> expected = contracts.ofResult(declared);
      if (expected.isPresent() && differ(contracts.ofComponent(component), expected)) {
        mismatches.add(new Mismatch(accessor, declared, "result"));
      }
      if (guards.metricOf(declared).isPresent()) {
        mismatches.add(new Mismatch(accessor, declared, "metric"));
      }
    }
  }

  /** Whether a method is guarded, or a contract says something of it. */
  boolean hasContract(ExecutableElement method) {
    return contracts.ofResult(method).isPresent()
        || guards.metricOf(method).isPresent()
        || asksCallers(method);
  }

  /** Whether callers of a method must pass certain labels, or leave them alone. */
  boolean asksCallers(ExecutableElement method) {
    return guards.of(method).isPresent() || hasParameterUnderContract(method);
  }

  private boolean hasParameterUnderContract(ExecutableElement method) {
    for (VariableElement parameter : method.getParameters()) {
      if (contracts.of(parameter).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** How a method differs from one whose callers run it. Both have the same parameter types. */
  Optional<Mismatch> compare(ExecutableElement method, ExecutableElement declared) {
    Optional<String> what = Optional.empty();
    if (!guards.of(method).equals(guards.of(declared))) {
      what = Optional.of("metric name and labels");
    }
    for (int i = 0; i < method.getParameters().size(); i++) {
      VariableElement parameter = method.getParameters().get(i);
      if (differ(contracts.of(parameter), contracts.of(declared.getParameters().get(i)))) {
        what = Optional.of("parameter '%s'".formatted(parameter.getSimpleName()));
      }
    }
    if (!keepsResult(contracts.ofResult(method), contracts.ofResult(declared))) {
      what = Optional.of("result");
    }
    if (!guards.metricOf(method).equals(guards.metricOf(declared))
        && guards.metricOf(declared).isPresent()) {
      what = Optional.of("metric");
    }
    return what.isPresent()
        ? Optional.of(new Mismatch(method, declared, what.get()))
        : Optional.empty();
  }

  /**
   * Whether callers of the declared method may treat the result as they do. Where that method is
   * silent, they may change a map, or what is in a collection, that is under a contract.
   */
  private static boolean keepsResult(Optional<Contract> returned, Optional<Contract> expected) {
    return expected.isPresent()
        ? !differ(returned, expected)
        : returned.filter(each -> each.mutable() || each.elements()).isEmpty();
  }

  static boolean differ(Optional<Contract> one, Optional<Contract> other) {
    return one.isPresent() != other.isPresent()
        || one.isPresent() && !one.get().statesSame(other.orElseThrow());
  }
}
