package org.metricdef.processor.client;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.client.InheritedContracts.Mismatch;
import org.metricdef.processor.flow.provenance.Place;
import org.metricdef.processor.flow.provenance.SuggestedFix;
import org.metricdef.processor.flow.provenance.UnknownCause;
import org.metricdef.processor.flow.value.Contract;
import org.metricdef.processor.flow.value.Contracts;

/**
 * The contracts of declarations, of which refused code of a class may break some. What relies on
 * one of these may get other keys than the contract states, and so may be right where it seems
 * wrong. That is not so where others keep the contract: other classes, which may use each
 * declaration that is not private, or other code of this class.
 */
public final class BrokenContracts implements Contracts {

  private final Contracts declared;
  private final Map<Contract, UnknownCause> broken = new LinkedHashMap<>();
  private final Set<Contract> kept = new HashSet<>();

  public BrokenContracts(Contracts declared) {
    this.declared = declared;
  }

  /** Whether no contract is broken. */
  public boolean isEmpty() {
    return kept.containsAll(broken.keySet());
  }

  /** Other code passes labels that have the keys of a contract. */
  public void keep(Contract contract) {
    kept.add(contract);
  }

  /** Refused code passes labels that need not have the keys of a contract. */
  public void add(Contract contract, Place at) {
    broken.putIfAbsent(
        contract,
        new UnknownCause(
            at,
            contract.where(),
            Optional.of(SuggestedFix.edit("keep the contract there, or change what it states"))));
  }

  /** A method can be called without the contracts of its parameters, or return without its own. */
  public void add(Mismatch mismatch, Place at) {
    addAll(mismatch.method(), at);
    addAll(mismatch.declared(), at);
    declared.ofResult(mismatch.declared()).ifPresent(contract -> add(contract, at));
  }

  /** A method can be called without the contracts of its parameters. */
  public void addAll(ExecutableElement method, Place at) {
    for (VariableElement parameter : method.getParameters()) {
      declared.of(parameter).ifPresent(contract -> add(contract, at));
    }
  }

  private Contract mark(Element declaration, Contract contract) {
    UnknownCause code = broken.get(contract);
    return code == null || kept.contains(contract) || !isOfThisClass(declaration)
        ? contract
        : contract.brokenBy(code);
  }

  private static boolean isOfThisClass(Element declaration) {
    for (Element each = declaration; each != null; each = each.getEnclosingElement()) {
      boolean isLocal = each.getKind() == ElementKind.LOCAL_VARIABLE
          || each instanceof TypeElement type && type.getNestingKind() == NestingKind.LOCAL;
      if (isLocal || each.getModifiers().contains(Modifier.PRIVATE)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Optional<Contract> of(VariableElement variable) {
    return declared.of(variable).map(contract -> mark(variable, contract));
  }

  @Override
  public Optional<Contract> ofResult(ExecutableElement method) {
    return declared.ofResult(method).map(contract -> mark(method, contract));
  }

  @Override
  public boolean isGuarded(ExecutableElement method) {
    return declared.isGuarded(method);
  }

  @Override
  public boolean isRelated(VariableElement parameter) {
    return declared.isRelated(parameter);
  }

  @Override
  public boolean holdsName(VariableElement field) {
    return declared.holdsName(field);
  }

  @Override
  public boolean holdsGiven(Element variable) {
    return declared.holdsGiven(variable);
  }

  @Override
  public boolean isAdded(Element member) {
    return declared.isAdded(member);
  }

  @Override
  public Optional<ExecutableElement> functionOf(@Nullable TypeMirror type) {
    return declared.functionOf(type);
  }
}
