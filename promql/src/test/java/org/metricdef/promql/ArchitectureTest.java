package org.metricdef.promql;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The packages of this module and their dependencies, as ARCHITECTURE.md shows them. */
@AnalyzeClasses(
    packages = "org.metricdef.promql",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "org.metricdef.promql.";

  @ArchTest
  static final ArchRule PACKAGES_USE_THOSE_BELOW_THEM = layeredArchitecture()
      .consideringOnlyDependenciesInLayers()
      .layer("syntax")
      .definedBy(ROOT + "syntax")
      .layer("type")
      .definedBy(ROOT + "type")
      .layer("label")
      .definedBy(ROOT + "label")
      .whereLayer("syntax")
      .mayNotAccessAnyLayer()
      .whereLayer("type")
      .mayOnlyAccessLayers("syntax")
      .whereLayer("label")
      .mayOnlyAccessLayers("syntax", "type");
}
