package org.metricdef.processor.observed;

import com.sun.source.tree.Tree;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.provenance.Origin;
import org.metricdef.processor.flow.provenance.PathCondition;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.KnownObject;
import org.metricdef.processor.flow.value.Taint.Nature;
import org.metricdef.processor.flow.value.Taints;
import org.metricdef.processor.flow.value.Value;

/** The builders of all clients: mutable label maps of the analysis. */
final class Builders {

  private Builders() {}

  /** The builder that a call is made on. */
  static Value receiver(Call call) {
    return call.receiver().orElseGet(() -> call.unknown("it is called on itself"));
  }

  /** The builder after a call has changed what it was told. */
  static Value changed(Call call, UnaryOperator<Keys> change) {
    Value builder = receiver(call);
    for (Value part : builder.alternatives()) {
      if (part instanceof Value.LabelMap map) {
        call.update(map, change);
      }
    }
    return builder;
  }

  /** A method of a builder that no table names returns the builder; empty for other methods. */
  static Optional<Value> returned(Call call) {
    TypeMirror result = call.method().getReturnType();
    boolean isBuilder = result.getKind() == TypeKind.TYPEVAR
        || result instanceof DeclaredType declared
            && declared.asElement().getSimpleName().contentEquals("Builder");
    return call.receiver().filter(receiver -> receiver instanceof Value.LabelMap && isBuilder);
  }

  /** The text of a value that is one constant. */
  static Optional<String> text(Value value) {
    return value
        .strings()
        .filter(texts -> texts.size() == 1)
        .map(texts -> texts.iterator().next());
  }

  /** The one known object of a class that a value is; empty if it may be anything else. */
  static <T extends KnownObject> Optional<T> single(Value value, Class<T> type) {
    return value instanceof Value.OneOf one
            && one.candidates().size() == 1
            && type.isInstance(one.candidates().iterator().next())
        ? Optional.of(type.cast(one.candidates().iterator().next()))
        : Optional.empty();
  }

  /**
   * Whether a value is null whenever code comes here. A field without an assignment is not: other
   * code may set it by its name.
   */
  static boolean isSurelyNull(Value value) {
    return value.isOnlyNull() && Taints.of(value).has(Nature.NULL);
  }

  /**
   * The call of the class that is checked that leads to a call; empty if none surely does. A
   * condition in another class may depend on what it is called with.
   */
  static Optional<Tree> site(Call call) {
    boolean isSure =
        !call.index().isOfOtherClass(call.tree()) || !call.passed(Keys.empty()).guarded();
    return isSure ? call.home() : Optional.empty();
  }

  /** The call of a helper of the class that is checked that leads to a call, for messages. */
  static PathCondition caller(Call call) {
    return call.index().isOfOtherClass(call.tree())
        ? PathCondition.NONE
        : call.passed(Keys.empty()).caller();
  }

  /** Where a builder is told something. */
  static Origin origin(Call call) {
    return new Origin(call.place(), call.name());
  }
}
