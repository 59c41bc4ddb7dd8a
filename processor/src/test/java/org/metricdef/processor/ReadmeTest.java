package org.metricdef.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents show what the tests run, and their links have a target. */
class ReadmeTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern SNIPPET =
      Pattern.compile("<!-- from: (\\S+) -->\n```\\w+\n(.*?)```", Pattern.DOTALL);
  private static final Pattern OPTION = Pattern.compile("-A(metricdef(?:[.][a-z_]++)++)(?![.]<)");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

  @Test
  void snippetsStandInTheFilesThatTheyAreFrom() throws Exception {
    assertThat(snippetsOf("README.md")).isEqualTo(4);
    assertThat(snippetsOf("docs/adoption.md")).isEqualTo(1);
    assertThat(snippetsOf("docs/facades.md")).isEqualTo(10);
    assertThat(snippetsOf("docs/getting-started.md")).isEqualTo(10);
    assertThat(snippetsOf("docs/clients/generated.md")).isEqualTo(1);
  }

  /** Who copies what a page shows has the whole project, and not a file that the page left out. */
  @Test
  void pagesShowWholeProjects() throws Exception {
    assertShowsAll("README.md", "processor/src/it/readme/src");
    assertShowsAll("docs/getting-started.md", "processor/src/it/prometheus-metrics/src/main");
    assertShowsAll("docs/getting-started.md", "processor/src/it/first-steps/src/main");
    String page = Files.readString(ROOT.resolve("docs/getting-started.md"));
    for (String shown : List.of("pom.xml", "src/test/java/shop/GuardTest.java")) {
      assertThat(page)
          .contains(Files.readString(ROOT.resolve("processor/src/it/prometheus-metrics/" + shown)));
    }
    assertThat(Files.readString(ROOT.resolve("README.md")).lines()).hasSizeLessThanOrEqualTo(120);
  }

  private static void assertShowsAll(String document, String folder) throws Exception {
    String page = Files.readString(ROOT.resolve(document));
    try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
      List<Path> sources = files.filter(Files::isRegularFile).toList();
      assertThat(sources).hasSizeGreaterThan(1);
      for (Path source : sources) {
        assertThat(page).contains("```java\n" + Files.readString(source) + "```");
      }
    }
  }

  private static int snippetsOf(String document) throws Exception {
    Matcher snippet = SNIPPET.matcher(Files.readString(ROOT.resolve(document)));
    int snippets = 0;
    while (snippet.find()) {
      assertThat(Files.readString(ROOT.resolve(snippet.group(1)))).contains(snippet.group(2));
      snippets++;
    }
    return snippets;
  }

  /** Javac refuses an option that there is not. */
  @Test
  void optionsThatThePagesNameAreThere() throws Exception {
    Set<String> options = new MetricDefProcessor().getSupportedOptions();
    int named = 0;
    for (Path document : documents()) {
      if (document.endsWith("CHANGELOG.md")) {
        continue; // It tells of what was, too.
      }
      Matcher option = OPTION.matcher(Files.readString(document));
      while (option.find()) {
        assertThat(options).as(document.toString()).contains(option.group(1));
        named++;
      }
    }
    assertThat(named).isGreaterThan(20);
  }

  @Test
  void linksLeadSomewhere() throws Exception {
    for (Path document : documents()) {
      Matcher link = LINK.matcher(Files.readString(document));
      while (link.find()) {
        assertThat(document.resolveSibling(link.group(1))).exists();
      }
    }
  }

  private static List<Path> documents() throws Exception {
    List<Path> documents = new ArrayList<>();
    try (Stream<Path> files = Files.list(ROOT);
        Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      Stream.concat(files, docs)
          .filter(file -> file.toString().endsWith(".md"))
          .forEach(documents::add);
    }
    assertThat(documents).hasSizeGreaterThan(4);
    return documents;
  }
}
