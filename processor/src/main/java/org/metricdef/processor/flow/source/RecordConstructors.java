package org.metricdef.processor.flow.source;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** What the source of a record says of its canonical constructor and its accessors. */
public final class RecordConstructors {

  private final SourceIndex index;
  private final Map<ExecutableElement, Boolean> plain = new HashMap<>();

  public RecordConstructors(SourceIndex index) {
    this.index = index;
  }

  /** Whether a constructor takes the components of a record. */
  public static boolean isCanonical(ExecutableElement constructor) {
    if (constructor.getKind() != ElementKind.CONSTRUCTOR
        || Owners.of(constructor).getKind() != ElementKind.RECORD) {
      return false;
    }
    List<? extends RecordComponentElement> components =
        Owners.of(constructor).getRecordComponents();
    return constructor.getParameters().stream()
        .map(VariableElement::getSimpleName)
        .toList()
        .equals(components.stream().map(RecordComponentElement::getSimpleName).toList());
  }

  /** The field of a record that has a name; empty if a type is no record, or has none. */
  public static Optional<VariableElement> field(Element record, CharSequence name) {
    return record.getKind() == ElementKind.RECORD
        ? ElementFilter.fieldsIn(record.getEnclosedElements()).stream()
            .filter(field -> field.getSimpleName().contentEquals(name))
            .findFirst()
        : Optional.empty();
  }

  /**
   * Whether a constructor does nothing but give each component its argument. A class file does not
   * tell.
   */
  public boolean onlyAssigns(ExecutableElement constructor) {
    return plain.computeIfAbsent(
        constructor, each -> isCanonical(each) && !each.isVarArgs() && isImplicit(each));
  }

  /** Whether the source of a record is there, and that of a member of it is not. */
  public boolean hasNoSource(ExecutableElement member) {
    return index.declaration(Owners.of(member)).isPresent()
        && index
            .declaration(member)
            .filter(found -> found.tree() instanceof MethodTree)
            .isEmpty();
  }

  /** javac writes a constructor that the source lacks, and lets it call that of the superclass. */
  private boolean isImplicit(ExecutableElement constructor) {
    if (hasNoSource(constructor)) {
      return true;
    }
    return index
        .declaration(constructor)
        .filter(found -> found.tree() instanceof MethodTree tree && doesNothing(tree))
        .isPresent();
  }

  private static boolean doesNothing(MethodTree tree) {
    for (StatementTree each : tree.getBody().getStatements()) {
      if (!Constructors.callsConstructor(each, "super")) {
        return false;
      }
    }
    return true;
  }
}
