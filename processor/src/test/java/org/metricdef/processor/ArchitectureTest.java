package org.metricdef.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.LinkedHashMap;
import java.util.Map;

/** The packages of the processor and their dependencies, as ARCHITECTURE.md shows them. */
@AnalyzeClasses(
    packages = "org.metricdef.processor",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "org.metricdef.processor";

  /** Each package, bottom up, with the packages that it may use. */
  private static final Map<String, String[]> MAY_USE = new LinkedHashMap<>();

  static {
    layer("ruleset");
    layer("text");
    layer("declaration", "ruleset", "text");
    layer("generate", "declaration");
    layer("property", "declaration");
    layer("flow.provenance");
    layer("flow.value", "flow.provenance");
    layer("flow.source", "flow.value", "flow.provenance");
    layer("flow.store", "flow.source", "flow.value", "flow.provenance");
    layer("flow.initialization", "flow.source");
    layer("flow.model", "flow.store", "flow.source", "flow.value", "flow.provenance");
    layer(
        "flow.frame",
        "flow.initialization",
        "flow.store",
        "flow.source",
        "flow.value",
        "flow.provenance");
    layer(
        "flow.object", "flow.frame", "flow.store", "flow.source", "flow.value", "flow.provenance");
    layer(
        "flow.variable",
        "flow.object",
        "flow.frame",
        "flow.model",
        "flow.initialization",
        "flow.store",
        "flow.source",
        "flow.value",
        "flow.provenance");
    layer(
        "flow.call",
        "text",
        "flow.variable",
        "flow.object",
        "flow.frame",
        "flow.model",
        "flow.initialization",
        "flow.store",
        "flow.source",
        "flow.value",
        "flow.provenance");
    layer(
        "flow.expression",
        "flow.call",
        "flow.variable",
        "flow.object",
        "flow.frame",
        "flow.store",
        "flow.source",
        "flow.value",
        "flow.provenance");
    layer(
        "flow.statement",
        "flow.expression",
        "flow.variable",
        "flow.frame",
        "flow.model",
        "flow.store",
        "flow.source",
        "flow.value",
        "flow.provenance");
    layer(
        "flow.interpret",
        "flow.statement",
        "flow.expression",
        "flow.call",
        "flow.variable",
        "flow.object",
        "flow.frame",
        "flow.model",
        "flow.initialization",
        "flow.store",
        "flow.source",
        "flow.value");
    layer(
        "library",
        "text",
        "flow.model",
        "flow.initialization",
        "flow.source",
        "flow.value",
        "flow.provenance");
    layer(
        "client",
        "text",
        "property",
        "declaration",
        "ruleset",
        "flow.model",
        "flow.source",
        "flow.value",
        "flow.provenance");
    layer(
        "observed",
        "client",
        "declaration",
        "library",
        "flow.model",
        "flow.source",
        "flow.value",
        "flow.provenance");
    layer("raw");
    layer("inventory", "raw", "observed", "flow.source", "flow.provenance");
    layer(
        "collector",
        "observed",
        "client",
        "declaration",
        "flow.source",
        "flow.value",
        "flow.provenance");
    layer("fix", "flow.source");
    layer(
        "rule",
        "text",
        "fix",
        "collector",
        "observed",
        "client",
        "declaration",
        "ruleset",
        "flow.source",
        "flow.value",
        "flow.provenance");
    layer("baseline");
    layer("report", "raw", "baseline", "rule", "declaration", "ruleset", "flow.source");
    layer("stub", "rule", "client", "declaration", "ruleset", "flow.source", "flow.provenance");
    layer(
        "check",
        "inventory",
        "raw",
        "report",
        "rule",
        "collector",
        "observed",
        "client",
        "library",
        "property",
        "declaration",
        "ruleset",
        "flow.interpret",
        "flow.model",
        "flow.initialization",
        "flow.source",
        "flow.value",
        "flow.provenance");
  }

  private static void layer(String name, String... mayUse) {
    MAY_USE.put(name, mayUse);
  }

  @ArchTest
  static final ArchRule PACKAGES_USE_THOSE_BELOW_THEM = layers();

  private static ArchRule layers() {
    LayeredArchitecture architecture = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String name : MAY_USE.keySet()) {
      architecture = architecture.layer(name).definedBy(ROOT + "." + name);
    }
    for (Map.Entry<String, String[]> layer : MAY_USE.entrySet()) {
      architecture = layer.getValue().length == 0
          ? architecture.whereLayer(layer.getKey()).mayNotAccessAnyLayer()
          : architecture.whereLayer(layer.getKey()).mayOnlyAccessLayers(layer.getValue());
    }
    return architecture;
  }

  @ArchTest
  static final ArchRule EVERY_CLASS_IS_IN_A_PACKAGE_OF_THE_LIST = classes()
      .should()
      .resideInAnyPackage(
          MAY_USE.keySet().stream().map(name -> ROOT + "." + name).toArray(String[]::new))
      .orShould()
      .resideInAPackage(ROOT);

  @ArchTest
  static final ArchRule ONLY_THE_ENTRY_POINTS_ARE_ABOVE_ALL =
      classes().that().resideInAPackage(ROOT).should().onlyBeAccessed().byAnyPackage(ROOT);

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching(ROOT + ".(**)").should().beFreeOfCycles();
}
