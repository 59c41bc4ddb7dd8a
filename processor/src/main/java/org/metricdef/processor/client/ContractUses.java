package org.metricdef.processor.client;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.source.CallConstruct;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.TreeSearch;
import org.metricdef.processor.flow.value.Contract;

/**
 * Finds out whether the code of a class can get hold of a map or collection under contract. Code
 * without any site can break a contract only so: by a variable or a result that is under contract,
 * which it names.
 */
public final class ContractUses {

  private final SourceIndex index;
  private final Predicate<Tree> members;
  private final DeclaredContracts contracts;

  private ContractUses(SourceIndex index, Predicate<Tree> members, DeclaredContracts contracts) {
    this.index = index;
    this.members = members;
    this.contracts = contracts;
  }

  /** Whether any of a class's members names such a variable or result. */
  public static boolean in(
      SourceIndex index, Predicate<Tree> members, DeclaredContracts contracts) {
    return new ContractUses(index, members, contracts).inClass(index.topLevel());
  }

  private boolean inClass(ClassTree type) {
    for (Tree member : type.getMembers()) {
      boolean names = member instanceof ClassTree nested
          ? inClass(nested)
          : members.test(member) && TreeSearch.contains(member, this::namesContract);
      if (names) {
        return true;
      }
    }
    return false;
  }

  private boolean namesContract(Tree tree) {
    return switch (tree.getKind()) {
      case IDENTIFIER, MEMBER_SELECT, MEMBER_REFERENCE, VARIABLE, METHOD ->
        isUnderContract(index.element(tree));
      // A record pattern reads the components without naming them.
      default ->
        CallConstruct.of(tree.getKind())
            .filter(CallConstruct.RECORD_PATTERN::equals)
            .isPresent();
    };
  }

  private boolean isUnderContract(@Nullable Element element) {
    Optional<Contract> contract = element instanceof VariableElement variable
        ? contracts.of(variable)
        : element instanceof ExecutableElement method
            ? contracts.ofResult(method)
            : Optional.empty();
    // Labels cannot be changed.
    return contract.filter(each -> each.mutable() || each.elements()).isPresent();
  }
}
