package org.metricdef.processor.observed;

import com.sun.source.tree.ExpressionTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.source.Varargs;
import org.metricdef.processor.flow.value.Value;

/** What a call passes to the varargs parameter of its method. */
final class PassedValues {

  private PassedValues() {}

  /** The values in their order; empty if their number is not known. */
  static Optional<List<Value>> from(Call call, int first) {
    // The client reads an array at once, and keeps or changes none.
    for (int i = first; i < call.arity(); i++) {
      call.leavesAlone(i);
    }
    return switch (call.passing()) {
      case ONE_BY_ONE -> {
        List<Value> values = new ArrayList<>();
        for (int i = first; i < call.arity() && isText(call.argumentType(i)); i++) {
          values.add(call.argument(i));
        }
        yield Optional.of(values).filter(all -> all.size() == call.arity() - first);
      }
      case AS_ARRAY -> call.containers().inOrder(call.argument(first));
      case EITHER -> Optional.empty();
    };
  }

  /** Where the source has other errors, javac may take a call for that of another method. */
  private static boolean isText(@Nullable TypeMirror type) {
    return type != null
        && (type.getKind() == TypeKind.NULL
            || type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && element.getQualifiedName().contentEquals("java.lang.String"));
  }

  /** How many there are; empty if that is not known. */
  static OptionalInt count(Call call, int first) {
    Optional<List<Value>> values = from(call, first);
    return values.isPresent() ? OptionalInt.of(values.get().size()) : OptionalInt.empty();
  }

  /** How many elements a list has that a call passes; empty if that is not known. */
  static OptionalInt countOfList(Call call, int argument) {
    return list(call, argument).map(List::size).map(OptionalInt::of).orElseGet(OptionalInt::empty);
  }

  /** The texts of a list that a call passes, each of which may be unknown. */
  static Optional<List<Optional<String>>> textsOfList(Call call, int argument) {
    return list(call, argument)
        .map(elements -> elements.stream()
            .map(element -> element
                .filter(PassedValues::hasNoEffect)
                .flatMap(tree -> Builders.text(call.valueOf(tree))))
            .toList());
  }

  private static Optional<List<Optional<ExpressionTree>>> list(Call call, int argument) {
    call.leavesAlone(argument);
    return new WrittenLists(call.index()).elements(call.argumentTree(argument), call.tree());
  }

  private static boolean hasNoEffect(ExpressionTree tree) {
    return switch (tree.getKind()) {
      case STRING_LITERAL, IDENTIFIER, MEMBER_SELECT -> true;
      default -> false;
    };
  }

  /** Whether the call passes them in an array, or may do so. */
  static boolean inArray(Call call) {
    return call.passing() != Varargs.ONE_BY_ONE;
  }
}
