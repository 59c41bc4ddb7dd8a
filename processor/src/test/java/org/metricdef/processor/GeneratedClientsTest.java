package org.metricdef.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.testing.compile.Compilation;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.processor.report.Catalogue;
import org.metricdef.processor.report.ExposedMetric;

/**
 * One set over each client. The same calls give the same series, but for the differences that a
 * page lists.
 */
class GeneratedClientsTest {

  private static final Path PAGE = Path.of("../docs/clients/generated.md");
  private static final Pattern LIST =
      Pattern.compile("<!-- differences -->\n```text\n(.*?)```", Pattern.DOTALL);

  /** The client that shows what is declared, and nothing else. */
  private static final String PLAIN = "prometheus-metrics";

  private static Compilation compilation;
  private static Map<String, Scrape> scrapes;

  @BeforeAll
  static void callAndScrape() throws Exception {
    compilation = Sources.checker()
        .withOptions("-Xlint:all,-processing", "-Werror")
        .compile(Sources.javaFiles("clients").stream().map(Sources::source).toList());
    assertThat(compilation).succeededWithoutWarnings();
    Map<?, ?> texts = (Map<?, ?>) new CompiledClasses(compilation)
        .loadClass("clients.Scrapes")
        .getMethod("all")
        .invoke(null);
    scrapes = new LinkedHashMap<>();
    texts.forEach((client, text) -> scrapes.put((String) client, Scrape.of((String) text)));
  }

  @Test
  void whatDiffersIsListed() throws Exception {
    Matcher list = LIST.matcher(Files.readString(PAGE));
    assertThat(list.find()).isTrue();
    assertThat(String.join("\n", differences()) + "\n").isEqualTo(list.group(1));
  }

  private static List<String> differences() {
    Scrape plain = scrapes.get(PLAIN);
    List<String> lines = new ArrayList<>();
    scrapes.forEach((client, scrape) -> {
      scrape.scopeLabels().forEach(label -> lines.add("%-18s label %s".formatted(client, label)));
      without(scrape, plain)
          .forEach(series -> lines.add("%-18s more  %s".formatted(client, series)));
      without(plain, scrape)
          .forEach(series -> lines.add("%-18s less  %s".formatted(client, series)));
      plain.families().forEach((name, family) -> {
        String other = scrape.families().getOrDefault(name, family);
        if (!other.equals(family)) {
          lines.add("%-18s type  %s %s".formatted(client, name, other));
        }
      });
    });
    return lines;
  }

  /** The names with labels that one scrape has and the other has not. */
  private static TreeSet<String> without(Scrape scrape, Scrape other) {
    TreeSet<String> shapes = new TreeSet<>(scrape.shapes());
    shapes.removeAll(other.shapes());
    return shapes;
  }

  @Test
  void whatIsTheSameHasTheSameValues() {
    Scrape plain = scrapes.get(PLAIN);
    assertThat(plain.values()).hasSizeGreaterThan(60);
    assertThat(scrapes).hasSize(4);
    scrapes.forEach((client, scrape) -> {
      assertThat(common(scrape.values(), plain))
          .as(client)
          .isEqualTo(common(plain.values(), scrape));
    });
  }

  /** The values of the series whose shapes another scrape has too. */
  private static Map<String, Double> common(Map<String, Double> values, Scrape other) {
    Map<String, Double> common = new LinkedHashMap<>(values);
    common.keySet().removeIf(series -> !other.shapes().contains(Scrape.shape(series)));
    // It took as long as it took.
    common.keySet().removeIf(series -> series.startsWith("store_passed_seconds_sum"));
    return common;
  }

  @Test
  void noneUsesReflection(@TempDir Path folder) throws Exception {
    CompiledClasses.write(compilation, folder);
    JavaClasses classes = new ClassFileImporter().importPath(folder);
    assertThat(classes.stream()
            .filter(type -> type.getName().contains("StoreMetrics$"))
            .count())
        .isGreaterThan(4 * 7);
    noClasses()
        .that()
        .haveNameMatching("clients[.]\\w+StoreMetrics.*")
        .should()
        .accessClassesThat()
        .resideInAnyPackage("java.lang.reflect..", "java.lang.invoke..")
        .orShould()
        .accessClassesThat()
        .belongToAnyOf(Class.class, ClassLoader.class, MethodHandles.class)
        .check(classes);
  }

  /** A histogram without a value is not shown by OpenTelemetry. */
  @Test
  void theCatalogueKnowsWhatIsShown(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("META-INF/metricdef/calls.json");
    Files.createDirectories(file.getParent());
    try (InputStream in = compilation
        .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/metricdef/calls.json")
        .orElseThrow()
        .openInputStream()) {
      Files.copy(in, file);
    }
    List<ExposedMetric> metrics = Catalogue.read(folder).metrics();
    // Eighteen of each client, and an info metric of the two that have such.
    assertThat(metrics).hasSize(4 * 18 + 2);
    scrapes.forEach((client, scrape) -> {
      TreeSet<String> known = new TreeSet<>();
      for (ExposedMetric metric : metrics) {
        if (metric.client().equals(client)) {
          metric.series().forEach(series -> known.add(Scrape.shape(series)));
        }
      }
      TreeSet<String> shown = new TreeSet<>(scrape.shapes());
      shown.removeIf(series -> series.startsWith("target_info"));
      if (client.equals("opentelemetry")) {
        assertThat(known).containsAll(shown);
        known.removeIf(series -> series.matches("store_(cart_seconds|page_bytes)_.*"));
      }
      assertThat(shown).as(client).isEqualTo(known);
    });
  }

  @TestFactory
  Stream<DynamicTest> registering() throws Exception {
    return Stream.of(
            new CompiledClasses(compilation).loadClass("clients.Registering").getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .map(method -> dynamicTest(method.getName(), () -> method.invoke(null)));
  }

  @Test
  void aSeriesThatManyThreadsBeginIsOne() throws Exception {
    Map<?, ?> sums = (Map<?, ?>) new CompiledClasses(compilation)
        .loadClass("clients.Races")
        .getMethod("sums")
        .invoke(null);
    assertThat(sums).hasSize(4);
    sums.forEach((client, sum) -> assertThat(sum).as("%s", client).isEqualTo(8 * 300.0));
  }
}
