package org.metricdef.processor.library;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.model.CallModel;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.value.EnumConstant;
import org.metricdef.processor.flow.value.KnownObject;
import org.metricdef.processor.flow.value.Value;

/**
 * The constants of the enums of the class and their names. A later version of another enum may have
 * other constants.
 */
public final class EnumsModel implements CallModel {

  @Override
  public Optional<Value> evaluate(Call call) {
    if (call.arity() > 0) {
      return Optional.empty();
    }
    return switch (call.name()) {
      case "values" -> values(call);
      case "name" -> name(call);
      default -> Optional.empty();
    };
  }

  private static Optional<Value> values(Call call) {
    TypeElement type = Owners.of(call.method());
    if (type.getKind() != ElementKind.ENUM
        || !call.method().getModifiers().contains(Modifier.STATIC)
        || !isDeclaredHere(call, type)) {
      return Optional.empty();
    }
    List<Value> constants = ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
        .filter(field -> field.getKind() == ElementKind.ENUM_CONSTANT)
        .map(EnumsModel::constant)
        .toList();
    return Optional.of(call.containers().array(constants));
  }

  private static Value constant(VariableElement field) {
    return Value.known(new EnumConstant(field));
  }

  private static boolean isDeclaredHere(Call call, Element type) {
    Element topLevel = call.index().element(call.index().topLevel());
    for (Element outer = type; outer != null; outer = outer.getEnclosingElement()) {
      if (outer.equals(topLevel)) {
        return true;
      }
    }
    return false;
  }

  /** No enum can override this method. */
  private static Optional<Value> name(Call call) {
    if (!call.owner().equals("java.lang.Enum")
        || !(call.receiver().orElse(null) instanceof Value.OneOf one)) {
      return Optional.empty();
    }
    Value names = new Value.Nothing();
    for (KnownObject candidate : one.candidates()) {
      if (!(candidate instanceof EnumConstant known)) {
        return Optional.empty();
      }
      names = names.join(Value.known(known.constant().getSimpleName().toString()));
    }
    return Optional.of(names);
  }
}
