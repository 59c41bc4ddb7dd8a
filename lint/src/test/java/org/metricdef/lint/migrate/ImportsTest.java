package org.metricdef.lint.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** The imports of changed code. */
class ImportsTest {

  private static final Set<String> CLIENT = Set.of("io.prometheus.client.");
  private static final String REGISTRY = Imports.marked("io.prometheus.client.CollectorRegistry");

  private static String settled(String imports) {
    return Imports.settled(
        "package shop;\n%sclass A { %s it; }\n".formatted(imports, REGISTRY), CLIENT);
  }

  @Test
  void aTypeOfAnImportedPackageNeedsNoImportOfItsOwn() {
    assertThat(settled("import io.prometheus.client.*;\n")).isEqualTo("""
        package shop;
        import io.prometheus.client.*;
        class A { CollectorRegistry it; }
        """);
  }

  @Test
  void anotherTypeGetsOne() {
    assertThat(settled("import java.util.List;\n")).isEqualTo("""
        package shop;
        import io.prometheus.client.CollectorRegistry;
        import java.util.List;
        class A { CollectorRegistry it; }
        """);
  }
}
