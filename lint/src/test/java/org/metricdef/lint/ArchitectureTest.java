package org.metricdef.lint;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The packages of the command and their dependencies, as ARCHITECTURE.md shows them. */
@AnalyzeClasses(
    packages = "org.metricdef.lint",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "org.metricdef.lint.";

  @ArchTest
  static final ArchRule PACKAGES_USE_THOSE_BELOW_THEM = layeredArchitecture()
      .consideringOnlyDependenciesInLayers()
      .layer("base")
      .definedBy(ROOT + "base")
      .layer("finding")
      .definedBy(ROOT + "finding")
      .layer("javac")
      .definedBy(ROOT + "javac")
      .layer("git")
      .definedBy(ROOT + "git")
      .layer("maven")
      .definedBy(ROOT + "maven")
      .layer("scope")
      .definedBy(ROOT + "scope")
      .layer("fix")
      .definedBy(ROOT + "fix")
      .layer("document")
      .definedBy(ROOT + "document")
      .layer("rulefile")
      .definedBy(ROOT + "rulefile")
      .layer("emitted")
      .definedBy(ROOT + "emitted")
      .layer("opsrule")
      .definedBy(ROOT + "opsrule")
      .layer("guide")
      .definedBy(ROOT + "guide")
      .layer("page")
      .definedBy(ROOT + "page")
      .layer("modules")
      .definedBy(ROOT + "modules")
      .layer("diff")
      .definedBy(ROOT + "diff")
      .layer("diffoutput")
      .definedBy(ROOT + "diffoutput")
      .layer("init")
      .definedBy(ROOT + "init")
      .layer("migrate")
      .definedBy(ROOT + "migrate")
      .layer("output")
      .definedBy(ROOT + "output")
      .layer("command")
      .definedBy(ROOT + "command")
      .whereLayer("base")
      .mayNotAccessAnyLayer()
      .whereLayer("finding")
      .mayNotAccessAnyLayer()
      .whereLayer("javac")
      .mayOnlyAccessLayers("base", "finding")
      .whereLayer("git")
      .mayOnlyAccessLayers("base")
      .whereLayer("maven")
      .mayOnlyAccessLayers("base")
      .whereLayer("scope")
      .mayOnlyAccessLayers("base", "git", "maven", "javac")
      .whereLayer("fix")
      .mayOnlyAccessLayers("base", "finding", "javac")
      .whereLayer("document")
      .mayOnlyAccessLayers("finding")
      .whereLayer("rulefile")
      .mayOnlyAccessLayers("document")
      .whereLayer("emitted")
      .mayOnlyAccessLayers("base")
      .whereLayer("opsrule")
      .mayOnlyAccessLayers("finding", "document", "rulefile", "emitted")
      .whereLayer("guide")
      .mayOnlyAccessLayers("finding", "document", "rulefile")
      .whereLayer("page")
      .mayOnlyAccessLayers("base", "guide")
      .whereLayer("modules")
      .mayOnlyAccessLayers("finding", "emitted")
      .whereLayer("diff")
      .mayOnlyAccessLayers("finding", "emitted", "opsrule")
      .whereLayer("diffoutput")
      .mayOnlyAccessLayers("finding", "opsrule", "diff")
      .whereLayer("init")
      .mayOnlyAccessLayers("base", "finding", "javac")
      .whereLayer("migrate")
      .mayOnlyAccessLayers("base", "finding", "javac", "fix", "init")
      .whereLayer("output")
      .mayOnlyAccessLayers("base", "finding");
}
