package org.metricdef.processor.flow.expression;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.value.AbstractObject;
import org.metricdef.processor.flow.value.AllocationSite;
import org.metricdef.processor.flow.value.EnumConstant;
import org.metricdef.processor.flow.value.KnownObject;
import org.metricdef.processor.flow.value.RecordObject;
import org.metricdef.processor.flow.value.Value;

/**
 * Tests of the class of an object: {@code instanceof} and patterns. The outcome is known of an
 * object whose class is: a map that {@code new} has created, a constant, a record.
 */
final class ExactClasses {

  private static final String MAP = "java.util.Map";
  private static final String TEXT = "java.lang.String";

  private final SourceIndex index;

  ExactClasses(SourceIndex index) {
    this.index = index;
  }

  /**
   * Whether a value matches a pattern; empty if that is not known.
   *
   * @param pattern a pattern, or the type of an {@code instanceof}
   */
  Optional<Boolean> matches(Value value, Tree pattern) {
    if (pattern instanceof BindingPatternTree binding) {
      return isInstance(value, binding.getVariable().getType());
    }
    return switch (pattern.getKind().name()) {
      case "PATTERN_CASE_LABEL", "PARENTHESIZED_PATTERN" ->
        matches(value, Patterns.childrenOf(pattern).get(0));
      // Its components may not match.
      case "DECONSTRUCTION_PATTERN" ->
        isInstance(value, Patterns.childrenOf(pattern).get(0)).filter(isInstance -> !isInstance);
      default ->
        pattern.getKind().name().endsWith("_PATTERN")
            ? Optional.empty()
            : isInstance(value, pattern);
    };
  }

  /** Null is no instance of any class, and matches no pattern of a switch. */
  private Optional<Boolean> isInstance(Value value, Tree type) {
    if (!(index.type(type) instanceof DeclaredType declared)
        || !(declared.asElement() instanceof TypeElement tested)) {
      return Optional.empty();
    }
    boolean all = true;
    boolean none = true;
    for (Value part : value.alternatives()) {
      Optional<Boolean> outcome = part.isOnlyNull() ? Optional.of(false) : isOf(part, tested);
      all &= outcome.orElse(false);
      none &= !outcome.orElse(true);
    }
    return value instanceof Value.Nothing || all == none ? Optional.empty() : Optional.of(all);
  }

  private Optional<Boolean> isOf(Value part, TypeElement tested) {
    Set<Boolean> outcomes = new HashSet<>();
    if (part instanceof Value.LabelMap map && map.fixed().isEmpty() && !map.isView()) {
      for (AbstractObject object : map.objects()) {
        Optional<TypeElement> exact = classOf(object);
        if (exact.isEmpty()) {
          return Optional.empty();
        }
        outcomes.add(inherits(exact.get(), tested::equals));
      }
    } else if (part instanceof Value.OneOf one) {
      for (KnownObject object : one.candidates()) {
        Optional<Boolean> outcome = isOf(object, tested);
        if (outcome.isEmpty()) {
          return Optional.empty();
        }
        outcomes.add(outcome.get());
      }
    }
    return outcomes.size() == 1 ? Optional.of(outcomes.iterator().next()) : Optional.empty();
  }

  /** The class of a map, which {@code new} names if nothing extends it there. */
  private Optional<TypeElement> classOf(AbstractObject object) {
    return object.site() instanceof AllocationSite.At at
            && at.tree() instanceof NewClassTree creation
            && creation.getClassBody() == null
        ? elementOf(index.type(creation))
            .filter(type -> inherits(type, parent -> isNamed(parent, MAP)))
        : Optional.empty();
  }

  private Optional<Boolean> isOf(KnownObject object, TypeElement tested) {
    if (object instanceof KnownObject.Text) {
      return isText(tested);
    }
    if (object instanceof EnumConstant constant) {
      return elementOf(constant.constant().asType()).map(type -> inherits(type, tested::equals));
    }
    return object instanceof RecordObject exact && exact.type() instanceof TypeElement type
        ? Optional.of(inherits(type, tested::equals))
        : Optional.empty();
  }

  /** Whether a string is an instance of a class; the interfaces of strings are not looked up. */
  private static Optional<Boolean> isText(TypeElement tested) {
    return tested.getKind().isClass()
        ? Optional.of(isNamed(tested, TEXT) || isNamed(tested, "java.lang.Object"))
        : Optional.empty();
  }

  private static boolean isNamed(TypeElement type, String name) {
    return type.getQualifiedName().contentEquals(name);
  }

  /**
   * Whether a class, or a class or interface that it inherits from, is meant. Each of them that is
   * changed later may make that otherwise.
   */
  private boolean inherits(TypeElement type, Predicate<TypeElement> isMeant) {
    index.dependOn(type);
    return isMeant.test(type)
        || elementOf(type.getSuperclass())
            .filter(parent -> inherits(parent, isMeant))
            .isPresent()
        || type.getInterfaces().stream()
            .flatMap(parent -> elementOf(parent).stream())
            .anyMatch(parent -> inherits(parent, isMeant));
  }

  private static Optional<TypeElement> elementOf(@Nullable TypeMirror type) {
    return type instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
        ? Optional.of(element)
        : Optional.empty();
  }
}
