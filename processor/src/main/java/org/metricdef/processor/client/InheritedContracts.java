package org.metricdef.processor.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.metricdef.processor.flow.Contract;

/**
 * Compares the contracts and guards of a method with those of the methods through which it can be
 * called: those that it overrides, and those that a subclass makes it implement.
 */
public final class InheritedContracts {

  /**
   * A method that does not keep the contract of another through which it can be called.
   *
   * @param method what runs
   * @param declared what callers see
   */
  public record Mismatch(ExecutableElement method, ExecutableElement declared, String what) {}

  private final DeclaredContracts contracts;
  private final Guards guards;

  public InheritedContracts(DeclaredContracts contracts, Guards guards) {
    this.contracts = contracts;
    this.guards = guards;
  }

  /** The mismatches between a method and those that it overrides. */
  public List<Mismatch> of(ExecutableElement method) {
    return contracts.overriddenBy(method).stream()
        .flatMap(declared -> compare(method, declared).stream())
        .toList();
  }

  /** The mismatches of methods that a class inherits and that implement others in it. */
  public List<Mismatch> of(TypeElement type) {
    List<Mismatch> mismatches = new ArrayList<>();
    if (type.getInterfaces().isEmpty()) {
      return mismatches;
    }
    type.getRecordComponents().forEach(component -> ofAccessor(component, mismatches));
    for (ExecutableElement declared : contracts.inheritedBy(type)) {
      if (!declared.getModifiers().contains(Modifier.STATIC) && hasContract(declared)) {
        contracts
            .implementationOf(declared, type)
            .filter(method -> !method.getEnclosingElement().equals(type))
            .filter(method -> !contracts.withOverridden(method).contains(declared))
            .flatMap(method -> compare(method, declared))
            .ifPresent(mismatches::add);
      }
    }
    return mismatches;
  }

  /** An implicit accessor returns what the constructor was given. */
  private void ofAccessor(RecordComponentElement component, List<Mismatch> mismatches) {
    ExecutableElement accessor = component.getAccessor();
    for (ExecutableElement declared : contracts.overriddenBy(accessor)) {
      Optional<Contract> contract = contracts.ofResult(declared);
      if (contract.isPresent() && differ(contracts.ofComponent(component), contract)) {
        mismatches.add(new Mismatch(accessor, declared, "result"));
      }
      if (guards.metricOf(declared).isPresent()) {
        mismatches.add(new Mismatch(accessor, declared, "metric"));
      }
    }
  }

  /** Whether a method has a contract or a guard. */
  private boolean hasContract(ExecutableElement method) {
    return contracts.ofResult(method).isPresent()
        || guards.of(method).isPresent()
        || guards.metricOf(method).isPresent()
        || method.getParameters().stream().anyMatch(each -> contracts.of(each).isPresent());
  }

  private Optional<Mismatch> compare(ExecutableElement method, ExecutableElement declared) {
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
    Optional<Contract> contract = contracts.ofResult(declared);
    if (contract.isPresent() && differ(contracts.ofResult(method), contract)) {
      what = Optional.of("result");
    }
    if (!guards.metricOf(method).equals(guards.metricOf(declared))
        && guards.metricOf(declared).isPresent()) {
      what = Optional.of("metric");
    }
    return what.map(text -> new Mismatch(method, declared, text));
  }

  private static boolean differ(Optional<Contract> one, Optional<Contract> other) {
    return !one.map(Contract::keys).equals(other.map(Contract::keys));
  }
}
