package org.metricdef.processor.client;

import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.client.InheritedContracts.Mismatch;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.value.Contract;

/**
 * Compares the contracts of what a lambda or a method reference implements. A lambda implements
 * every abstract method of its type, and callers may see any of these. A referenced method runs
 * with what the callers of the functional interface pass.
 */
public final class FunctionContracts {

  private final DeclaredContracts contracts;
  private final Guards guards;
  private final InheritedContracts inherited;
  private final FunctionTypes functions;

  FunctionContracts(
      DeclaredContracts contracts,
      Guards guards,
      InheritedContracts inherited,
      FunctionTypes functions) {
    this.contracts = contracts;
    this.guards = guards;
    this.inherited = inherited;
    this.functions = functions;
  }

  /** How the methods that one lambda of the type implements differ from each other. */
  public List<Mismatch> of(@Nullable TypeMirror type) {
    List<ExecutableElement> methods = functions.methodsOf(type);
    return contracts.functionOf(type).stream()
        .flatMap(function -> methods.stream()
            .filter(declared -> !declared.equals(function))
            .filter(declared -> exactObjects(declared, function) == 0)
            .flatMap(declared -> inherited.compare(function, declared).stream()))
        .toList();
  }

  /** The methods of the type that return the handle of a metric. */
  List<ExecutableElement> metricsOf(@Nullable TypeMirror type) {
    return functions.methodsOf(type).stream()
        .filter(method -> guards.metricOf(method).isPresent())
        .toList();
  }

  /** Whether nobody gets what a function of the type returns. */
  boolean returnsNothing(@Nullable TypeMirror type) {
    return functions.returnsNothing(type);
  }

  /** Whether the callers of the type are checked for all that a referenced method asks for. */
  public boolean fits(ExecutableElement referenced, @Nullable TypeMirror type) {
    List<ExecutableElement> methods = functions.methodsOf(type);
    return methods.isEmpty()
        ? !inherited.asksCallers(referenced)
        : methods.stream().allMatch(declared -> fits(referenced, declared));
  }

  private boolean fits(ExecutableElement referenced, ExecutableElement declared) {
    if (!keepsResult(referenced, declared)) {
      return false;
    }
    if (!inherited.asksCallers(referenced)) {
      return true;
    }
    int exactObjects = exactObjects(declared, referenced);
    if (referenced.isVarArgs() || exactObjects < 0 || exactObjects > 1) {
      return false;
    }
    for (int i = 0; i < referenced.getParameters().size(); i++) {
      Optional<Contract> asked = contracts.of(referenced.getParameters().get(i));
      VariableElement passed = declared.getParameters().get(i + exactObjects);
      if (asked.isPresent() && InheritedContracts.differ(asked, contracts.of(passed))) {
        return false;
      }
    }
    Optional<Guard> guard = guards.of(referenced);
    return guard.isEmpty()
        || guards
            .of(declared)
            .filter(from -> from.covers(guard.get(), exactObjects))
            .isPresent();
  }

  private boolean keepsResult(ExecutableElement referenced, ExecutableElement declared) {
    Optional<Contract> expected = contracts.ofResult(declared);
    return expected.isEmpty()
        || !InheritedContracts.differ(contracts.ofResult(referenced), expected);
  }

  /** How a referenced method may change a map that the callers of the type rely on. */
  public Optional<Breach> breach(Tree at, ExecutableElement referenced, @Nullable TypeMirror type) {
    return functions.methodsOf(type).stream()
        .flatMap(declared -> changeable(referenced, declared).stream())
        .findFirst()
        .map(contract -> new Breach(
            at,
            contract.where(),
            "it is passed to '%s.%s', which may change it"
                .formatted(
                    Owners.of(referenced).getSimpleName(),
                    referenced.getKind() == ElementKind.CONSTRUCTOR
                        ? "new"
                        : referenced.getSimpleName())));
  }

  /** The contract of a mutable map for which the referenced method promises nothing. */
  private Optional<Contract> changeable(ExecutableElement referenced, ExecutableElement declared) {
    int exactObjects = exactObjects(declared, referenced);
    for (int i = 0; i < declared.getParameters().size(); i++) {
      Optional<Contract> stated = contracts.of(declared.getParameters().get(i));
      boolean isChangeable =
          stated.filter(each -> each.mutable() || each.elements()).isPresent();
      if (isChangeable && !promises(referenced, i - exactObjects)) {
        return stated;
      }
    }
    return Optional.empty();
  }

  private boolean promises(ExecutableElement referenced, int position) {
    List<? extends VariableElement> parameters = referenced.getParameters();
    return position >= 0
        && position < parameters.size()
        && contracts.of(parameters.get(position)).isPresent();
  }

  /** In a reference to an instance method by its type, the first argument is the receiver. */
  private static int exactObjects(ExecutableElement declared, ExecutableElement referenced) {
    return declared.getParameters().size() - referenced.getParameters().size();
  }
}
