package org.metricdef.processor.declaration;

import static org.metricdef.processor.declaration.AnnotationNames.LABEL_VALUE;

import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * An enum whose constants are the values of a label.
 *
 * @param constants its constants, in their order
 */
public record LabelEnum(ClassReference type, List<Constant> constants) {

  /**
   * A constant of the enum.
   *
   * @param value the label value that it is
   */
  public record Constant(String name, String value) {}

  public LabelEnum {
    constants = List.copyOf(constants);
  }

  static LabelEnum of(TypeElement type) {
    return new LabelEnum(
        ClassReference.of(type),
        EnumNames.constantsOf(type).stream()
            .map(each -> new Constant(each.getSimpleName().toString(), valueOf(each)))
            .toList());
  }

  private static String valueOf(VariableElement constant) {
    return Annotations.find(constant, LABEL_VALUE)
        .flatMap(mirror -> Annotations.value(mirror, "value", String.class))
        .orElseGet(() -> EnumNames.lowerCase(constant));
  }
}
