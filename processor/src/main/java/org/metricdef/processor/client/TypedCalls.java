package org.metricdef.processor.client;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.declaration.LabelForm;
import org.metricdef.processor.declaration.LabelRecord;
import org.metricdef.processor.declaration.NameForm;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.provenance.Origin;
import org.metricdef.processor.flow.provenance.Place;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.value.Component;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.Taint.Nature;
import org.metricdef.processor.flow.value.Taints;
import org.metricdef.processor.flow.value.Value;

/**
 * Calls of handles whose labels are a record. javac proves their keys, so that they have no
 * verdict. The rules about values look at them.
 */
final class TypedCalls {

  private static final String OURS = "org.metricdef.";

  /** Such a call takes its labels first, and whatever else it takes matters to no rule. */
  private static final Guard GUARD = new Guard(
      OptionalInt.empty(),
      List.of(),
      Set.of(),
      NameForm.EITHER,
      OptionalInt.of(0),
      Optional.of(LabelForm.MAP),
      false);

  private TypedCalls() {}

  /** Whether a method of a handle takes a record of labels. */
  static boolean takesRecord(ExecutableElement method) {
    return !method.getParameters().isEmpty()
        && method.getParameters().get(0).asType().getKind() == TypeKind.TYPEVAR
        && Owners.of(method).getQualifiedName().toString().startsWith(OURS);
  }

  /** The record that an expression of this type is; empty if it is none. */
  static Optional<TypeElement> recordOf(@Nullable TypeMirror type) {
    return type instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
            && element.getKind() == ElementKind.RECORD
        ? Optional.of(element)
        : Optional.empty();
  }

  /** The call with the values of its labels; empty if nothing is known of these. */
  static Optional<CallSite> of(Call call) {
    Optional<TypeElement> type = recordOf(call.argumentType(0));
    if (type.isEmpty()) {
      return Optional.empty();
    }
    Taints taints = Taints.of(call.argument(0));
    boolean isTainted = taints.components().values().stream()
        .anyMatch(each -> each.has(Nature.NULL) || each.has(Nature.UNBOUNDED));
    return isTainted
        ? Optional.of(new CallSite(
            call.tree(),
            call.place(),
            call.method(),
            GUARD,
            List.of(new Arrival(
                call.receiver().orElseGet(Value.Nothing::new),
                call.passed(keys(type.get(), taints)))),
            Optional.of(call.argumentTree(0))))
        : Optional.empty();
  }

  /** The labels of the records that a value may be. */
  private static Keys keys(TypeElement type, Taints taints) {
    SortedMap<Place, Keys> records = new TreeMap<>();
    taints
        .components()
        .forEach((component, found) -> labelOf(component, type).ifPresent(label -> {
          Taints values = label.form() == LabelRecord.Form.TEXT ? found : found.ofOtherThanText();
          Keys others = records.getOrDefault(component.made(), Keys.empty());
          records.put(component.made(), added(others, label.label(), component, type, values));
        }));
    return records.values().stream().reduce(Keys::join).orElseGet(Keys::empty);
  }

  private static Keys added(
      Keys keys, String label, Component component, Element type, Taints values) {
    return keys.with(
        Set.of(label), new Origin(component.made(), "new " + type.getSimpleName()), values);
  }

  private static Optional<LabelRecord.Component> labelOf(Component component, TypeElement type) {
    return type.getQualifiedName().contentEquals(component.type())
        ? LabelRecord.of(type).components().stream()
            .filter(each -> each.name().equals(component.name()))
            .findFirst()
        : Optional.empty();
  }
}
