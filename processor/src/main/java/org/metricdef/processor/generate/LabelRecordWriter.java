package org.metricdef.processor.generate;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.MethodSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.metricdef.processor.declaration.ClassReference;
import org.metricdef.processor.declaration.LabelEnum;
import org.metricdef.processor.declaration.LabelRecord;

/** Writes the methods that make labels of the records of a set. */
final class LabelRecordWriter {

  private static final ClassName LABELS = ClassName.get("org.metricdef", "Labels");

  /** So many pairs {@code Labels.of} takes. */
  private static final int MOST_OF = 6;

  private LabelRecordWriter() {}

  /** A method for each record, and one for each enum of the records. */
  static List<MethodSpec> write(Set<LabelRecord> records) {
    Map<ClassReference, LabelEnum> enums = new LinkedHashMap<>();
    List<MethodSpec> methods = new ArrayList<>();
    for (LabelRecord each : records) {
      methods.add(labelsOf(each));
      each.components()
          .forEach(component ->
              component.constants().ifPresent(found -> enums.put(found.type(), found)));
    }
    enums.values().forEach(each -> methods.add(textOf(each)));
    return methods;
  }

  static ClassName className(ClassReference type) {
    List<String> names = type.simpleNames();
    return ClassName.get(
        type.packageName(), names.get(0), names.subList(1, names.size()).toArray(String[]::new));
  }

  private static MethodSpec labelsOf(LabelRecord type) {
    CodeBlock.Builder labels = CodeBlock.builder();
    List<LabelRecord.Component> components = type.components();
    for (int i = 0; i < components.size(); i++) {
      CodeBlock pair =
          CodeBlock.of("$S, $L", components.get(i).label(), text(components.get(i), type));
      if (i == 0) {
        labels.add("return $T.of(\n$>$>$L", LABELS, pair);
      } else if (i < MOST_OF) {
        labels.add(",\n$L", pair);
      } else {
        labels.add(")\n.with($L", pair);
      }
    }
    return MethodSpec.methodBuilder("labelsOf")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(className(type.type()), "labels")
        .returns(LABELS)
        .addCode(labels.add(");\n$<$<").build())
        .build();
  }

  /** A component as text. A missing one is named, as it is the mistake of one call. */
  private static CodeBlock text(LabelRecord.Component component, LabelRecord type) {
    CodeBlock value = CodeBlock.of("labels.$N()", component.name());
    CodeBlock present = CodeBlock.of(
        "$T.requireNonNull($L, $S)",
        Objects.class,
        value,
        "component '%s' of %s is null".formatted(component.name(), type.type().localName()));
    return switch (component.form()) {
      case PRIMITIVE -> CodeBlock.of("$T.valueOf($L)", String.class, value);
      case TEXT -> present;
      case BOXED -> CodeBlock.of("$T.valueOf($L)", String.class, present);
      case ENUM -> CodeBlock.of("textOf($L)", present);
    };
  }

  /** A constant that the enum got after this was compiled is named as it would be by default. */
  private static MethodSpec textOf(LabelEnum type) {
    MethodSpec.Builder method = MethodSpec.methodBuilder("textOf")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(className(type.type()), "value")
        .returns(String.class)
        .beginControlFlow("switch (value)");
    for (LabelEnum.Constant each : type.constants()) {
      method.addCode("case $N:\n$>return $S;\n$<", each.name(), each.value());
    }
    return method
        .addCode("default:\n$>return value.name().toLowerCase($T.ROOT);\n$<", Locale.class)
        .endControlFlow()
        .build();
  }
}
