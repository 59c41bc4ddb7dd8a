package org.metricdef.processor;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Some records write down their {@code equals}, since the one that the JVM makes takes time in a
 * JVM that has just started. It compares every component, also one that is added later.
 */
class RecordsTest {

  @Test
  void comparedComponentsAreAllComponents() {
    int written = 0;
    for (JavaClass type : new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages("org.metricdef.processor")) {
      if (type.isRecord()) {
        Set<JavaField> compared = compared(type.getMethod("equals", Object.class));
        if (!compared.isEmpty()) {
          written++;
          assertThat(compared).as(type.getName()).isEqualTo(components(type));
        }
      }
    }
    assertThat(written).as("records that write down their equals").isGreaterThan(15);
  }

  /** The fields that a method reads; none if the JVM makes it. */
  private static Set<JavaField> compared(JavaMethod equals) {
    return equals.getFieldAccesses().stream()
        .flatMap(access -> access.getTarget().resolveMember().stream())
        .filter(field -> field.getOwner().equals(equals.getOwner()))
        .collect(toSet());
  }

  private static Set<JavaField> components(JavaClass type) {
    return type.getFields().stream()
        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
        .collect(toSet());
  }
}
