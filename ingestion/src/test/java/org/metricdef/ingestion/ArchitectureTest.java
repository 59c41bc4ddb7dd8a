package org.metricdef.ingestion;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rooms of the producer, and which may know which, as docs/producer.md shows them. */
@AnalyzeClasses(
    packages = "org.metricdef.ingestion",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "org.metricdef.ingestion";

  @ArchTest
  static final ArchRule ROOMS_KNOW_THOSE_BELOW_THEM = layeredArchitecture()
      .consideringOnlyDependenciesInLayers()
      .layer("time")
      .definedBy(ROOT)
      .layer("rest")
      .definedBy(ROOT + ".rest")
      .layer("market")
      .definedBy(ROOT + ".market..")
      .layer("trade")
      .definedBy(ROOT + ".trade")
      .layer("metrics")
      .definedBy(ROOT + ".metrics")
      .layer("exchange")
      .definedBy(ROOT + ".exchange")
      .layer("sequence")
      .definedBy(ROOT + ".sequence..")
      .layer("freshness")
      .definedBy(ROOT + ".freshness")
      .layer("publish")
      .definedBy(ROOT + ".publish")
      .layer("membership")
      .definedBy(ROOT + ".membership")
      .layer("holes")
      .definedBy(ROOT + ".holes")
      .layer("books")
      .definedBy(ROOT + ".books")
      .layer("coverage")
      .definedBy(ROOT + ".coverage")
      .layer("app.config")
      .definedBy(ROOT + ".app.config")
      .layer("app.http")
      .definedBy(ROOT + ".app.http")
      .layer("app.symbols")
      .definedBy(ROOT + ".app.symbols")
      .layer("app.check")
      .definedBy(ROOT + ".app.check")
      .layer("app.deadletters")
      .definedBy(ROOT + ".app.deadletters")
      .layer("app.holes")
      .definedBy(ROOT + ".app.holes")
      .layer("app")
      .definedBy(ROOT + ".app")
      .whereLayer("time")
      .mayNotAccessAnyLayer()
      .whereLayer("rest")
      .mayOnlyAccessLayers("time")
      .whereLayer("market")
      .mayOnlyAccessLayers("time", "rest")
      .whereLayer("trade")
      .mayOnlyAccessLayers("time", "market")
      .whereLayer("metrics")
      .mayNotAccessAnyLayer()
      .whereLayer("exchange")
      .mayOnlyAccessLayers("time", "market", "trade", "metrics")
      .whereLayer("sequence")
      .mayOnlyAccessLayers("time", "rest", "market", "trade", "metrics")
      .whereLayer("freshness")
      .mayOnlyAccessLayers("time", "rest", "metrics", "sequence")
      .whereLayer("publish")
      .mayOnlyAccessLayers("time", "market", "trade", "metrics", "sequence")
      .whereLayer("membership")
      .mayOnlyAccessLayers("time", "trade", "sequence", "publish")
      .whereLayer("holes")
      .mayOnlyAccessLayers("time", "trade", "metrics", "sequence", "publish")
      .whereLayer("books")
      .mayOnlyAccessLayers("time", "trade", "metrics", "sequence", "publish", "holes")
      .whereLayer("coverage")
      .mayOnlyAccessLayers("time", "metrics", "publish")
      .whereLayer("app.config")
      .mayNotAccessAnyLayer()
      .whereLayer("app.http")
      .mayNotAccessAnyLayer()
      .whereLayer("app.symbols")
      .mayOnlyAccessLayers("time", "rest", "market", "metrics", "publish", "app.config")
      .whereLayer("app.check")
      .mayOnlyAccessLayers(
          "time", "rest", "market", "trade", "exchange", "sequence", "publish", "app.symbols")
      .whereLayer("app.deadletters")
      .mayOnlyAccessLayers("time", "market", "trade", "publish")
      .whereLayer("app.holes")
      .mayOnlyAccessLayers("time", "trade", "sequence", "publish", "holes")
      .whereLayer("app")
      .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule EVERY_CLASS_IS_IN_A_ROOM = classes()
      .should()
      .resideInAnyPackage(
          ROOT,
          ROOT + ".rest",
          ROOT + ".market..",
          ROOT + ".trade",
          ROOT + ".metrics",
          ROOT + ".exchange",
          ROOT + ".sequence..",
          ROOT + ".freshness",
          ROOT + ".publish",
          ROOT + ".membership",
          ROOT + ".holes",
          ROOT + ".books",
          ROOT + ".coverage",
          ROOT + ".app..");

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching("org.metricdef.(**)").should().beFreeOfCycles();
}
