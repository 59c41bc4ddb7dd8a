package org.metricdef.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.metricdef.processor.report.Catalogue;

/** What is stated for the calls of other classes changes, and these are not compiled again. */
class StaleDefinitionsTest {

  private static final String STATES = """
      package shop;

      import java.util.*;
      import java.util.function.*;
      import org.jspecify.annotations.Nullable;
      import org.metricdef.*;

      class States {
        @MetricSet(prefix = "shop_")
        interface Orders {
          @MetricDef(help = "Orders", labels = {"country", "payment"})
          Counter ordersTotal();
        }

        interface Keeper {
          void keep(@LabelKeys("country") Map<String, @Nullable String> labels);
        }

        void take(@LabelKeys("country") Map<String, String> labels, int... more) {}

        @LabelKeys("country") Map<String, String> given() { return Map.of("country", "DE"); }
      }
      """;

  private static final String FACADE = """
      package shop;

      import java.util.*;
      import org.metricdef.*;

      class Facade {
        void count(@MetricName(States.Orders.class) String name, @MetricLabels Map<String, String> labels) {}
      }
      """;

  /** Each states something for another class, from a file of its own. */
  private static final Map<String, String> PARTS = Map.of(
      "Card",
      "record Card(@LabelName(\"country\") String land) {}",
      "Cards",
      "@MetricSet(prefix = \"cards_\") interface Cards {"
          + " @MetricDef(help = \"Paid\") Counter.Of<Card> paidTotal(); }",
      "CardFacade",
      "class CardFacade { void count("
          + "@MetricName(Cards.class) String name, @MetricLabels Map<String, String> labels) {} }",
      "Country",
      "@LabelKeys(\"country\") @interface Country {}");

  private static final Map<String, String> USES = Map.of(
      "Paying",
      "void use(CardFacade f) { f.count(\"paid_total\", Map.of(\"country\", \"DE\")); }",
      "Giving",
      "@Country Map<String, String> given() { return Map.of(\"country\", \"DE\"); }",
      "Call",
      "void use(States.Orders m) {"
          + " m.ordersTotal().increment(Labels.of(\"country\", \"DE\", \"payment\", \"card\")); }",
      "Passing",
      "void use(States s) { s.take(Map.of(\"country\", \"DE\")); }",
      "Taking",
      "void use(States s, Facade f) { s.take(s.given()); }",
      "Naming",
      "void use(Facade f) {"
          + " f.count(\"orders_total\", Map.of(\"country\", \"DE\", \"payment\", \"card\")); }",
      "Implementing",
      "States.Keeper keeper() { return labels -> labels.put(\"country\", \"DE\"); }",
      "Overriding",
      "static class Kept implements States.Keeper {"
          + " public void keep(Map<String, String> labels) { labels.put(\"country\", \"DE\"); } }");

  @TempDir
  Path folder;

  private Workspace code;

  @BeforeEach
  void sources() throws Exception {
    code = new Workspace(folder).with("shop/States.java", STATES).with("shop/Facade.java", FACADE);
    for (Map.Entry<String, String> each : PARTS.entrySet()) {
      code.with("shop/" + each.getKey() + ".java", """
          package shop;

          import java.util.*;
          import org.metricdef.*;

          %s
          """.formatted(each.getValue()));
    }
    for (Map.Entry<String, String> each : USES.entrySet()) {
      code.with("shop/" + each.getKey() + ".java", """
          package shop;

          import java.util.*;
          import org.metricdef.*;

          class %s {
            %s
          }
          """.formatted(each.getKey(), each.getValue()));
    }
    code.with(
        "shop/Nothing.java", "package shop; class Nothing { String name() { return \"x\"; } }");
  }

  private JavacProcess.Result compile(Path out, String... files) throws Exception {
    return compile(out, List.of(out), files);
  }

  private JavacProcess.Result compile(Path out, List<Path> path, String... files) throws Exception {
    StringBuilder classPath = new StringBuilder(ClassPaths.guarded());
    path.forEach(each -> classPath.append(File.pathSeparator).append(each));
    classPath.append(File.pathSeparator).append(ClassPaths.ownLibraries());
    List<String> arguments = new java.util.ArrayList<>(List.of(
        "-cp",
        classPath.toString(),
        "-processorpath",
        ClassPaths.processor(),
        "-d",
        out.toString()));
    for (String file : files) {
      arguments.add(code.root().resolve("shop/" + file + ".java").toString());
    }
    return JavacRun.of(arguments);
  }

  private void compileAll() throws Exception {
    List<String> all = Stream.of(
            Stream.of("States", "Facade", "Nothing"),
            PARTS.keySet().stream(),
            USES.keySet().stream())
        .flatMap(each -> each)
        .toList();
    assertSilent(compile(code.out(), all.toArray(String[]::new)));
  }

  private static void assertSilent(JavacProcess.Result result) {
    assertThat(result.output()).isEmpty();
    assertThat(result.exitCode()).isZero();
  }

  private void change(String file, String from, String to) throws Exception {
    Path source = code.root().resolve("shop/" + file + ".java");
    String text = Files.readString(source);
    assertThat(text).contains(from);
    Files.writeString(source, text.replace(from, to));
  }

  static Stream<Arguments> changes() {
    return Stream.of(
        Arguments.of(
            "a metric gains a label",
            "States",
            "\"payment\"}",
            "\"payment\", \"side\"}",
            List.of("Call", "Naming")),
        Arguments.of(
            "the prefix is another", "States", "shop_", "store_", List.of("Call", "Naming")),
        Arguments.of(
            "a contract on a parameter",
            "States",
            "@LabelKeys(\"country\") Map<String, String> labels, int",
            "@LabelKeys(\"side\") Map<String, String> labels, int",
            List.of("Passing", "Taking")),
        Arguments.of(
            "a contract goes",
            "States",
            "@LabelKeys(\"country\") Map<String, String> given",
            "Map<String, String> given",
            List.of("Taking")),
        Arguments.of(
            "a contract of a function",
            "States",
            "@LabelKeys(\"country\") Map<String, @Nullable",
            "@LabelKeys({\"country\", \"side\"}) Map<String, @Nullable",
            List.of("Implementing", "Overriding")),
        Arguments.of(
            "a label is a component of another name",
            "Card",
            "\"country\"",
            "\"land\"",
            List.of("Paying")),
        Arguments.of(
            "a metric gains a component",
            "Card",
            "String land) {}",
            "String land, String bank) { Card(String land) { this(land, \"\"); } }",
            List.of("Paying")),
        Arguments.of(
            "an annotation of a team's own states other keys",
            "Country",
            "\"country\"",
            "\"side\"",
            List.of("Giving")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("changes")
  void callersThatAreNotCompiledAreRefused(
      String what, String changed, String from, String to, List<String> callers) throws Exception {
    compileAll();
    change(changed, from, to);
    JavacProcess.Result result = compile(code.out(), changed);
    assertThat(result.exitCode()).isNotZero();
    for (String caller : callers) {
      assertThat(result.output())
          .contains("the metric calls of shop.%s are no longer proven".formatted(caller))
          .contains("shop." + changed)
          .contains("which these calls depend on");
      assertThat(code.out().resolve("shop/" + caller + ".class")).doesNotExist();
    }
    assertThat(code.out().resolve("shop/Nothing.class")).exists();
  }

  /** Texts and code are nobody's business, and a class file states what its source did. */
  @Test
  void whatChangesNoVerdictIsAccepted() throws Exception {
    compileAll();
    assertSilent(compile(code.out(), "States"));
    assertSilent(compile(code.out(), "Call", "Nothing"));
    change("States", "\"Orders\"", "\"Orders that were placed\"");
    change("States", "int... more) {}", "int... more) { System.out.println(more.length); }");
    assertSilent(compile(code.out(), "States"));
    assertSilent(compile(code.out(), "Nothing"));
  }

  /** Another module was replaced: the next compilation sees it, and a test can ask. */
  @Test
  void definitionsOfAnotherModuleAreComparedToo() throws Exception {
    Path library = Files.createDirectories(folder.resolve("library"));
    assertSilent(compile(library, "States", "Facade"));
    List<Path> path = List.of(library, code.out());
    assertSilent(compile(code.out(), path, "Call", "Naming", "Nothing"));
    assertThat(outdated(path)).isEmpty();

    change("States", "\"payment\"}", "\"payment\", \"side\"}");
    assertSilent(compile(library, "States", "Facade"));
    assertThat(outdated(path))
        .containsExactlyInAnyOrder(
            "shop.Call: shop.States has changed", "shop.Naming: shop.Facade has changed");
    assertThat(compile(code.out(), path, "Nothing").output())
        .contains("the metric calls of shop.Call are no longer proven");
  }

  private List<String> outdated(List<Path> path) throws Exception {
    URL[] urls = new URL[path.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = path.get(i).toUri().toURL();
    }
    try (URLClassLoader loader = new URLClassLoader(urls, null)) {
      return Catalogue.outdated(code.out(), loader);
    }
  }

  /** The file as the version before wrote it. */
  @Test
  void anOlderFileIsRead() throws Exception {
    compileAll();
    Path file = code.out().resolve("META-INF/metricdef/dependencies.json");
    Files.writeString(file, """
        {
          "shop.Call" : {
            "shop/Facade.class" : "absent"
          }
        }""");
    assertThat(compile(code.out(), "Nothing").output())
        .contains("the metric calls of shop.Call are no longer proven")
        .contains("shop/Facade.class, which these calls depend on");
  }
}
