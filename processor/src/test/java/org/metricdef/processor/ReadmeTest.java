package org.metricdef.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents show what the tests run, and their links have a target. */
class ReadmeTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern SNIPPET =
      Pattern.compile("<!-- from: (\\S+) -->\n```\\w+\n(.*?)```", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

  @Test
  void snippetsStandInTheFilesThatTheyAreFrom() throws Exception {
    assertThat(snippetsOf("README.md")).isEqualTo(5);
    assertThat(snippetsOf("docs/facades.md")).isEqualTo(10);
    assertThat(snippetsOf("docs/getting-started.md")).isEqualTo(5);
    assertThat(snippetsOf("docs/clients/generated.md")).isEqualTo(1);
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

  @Test
  void linksLeadSomewhere() throws Exception {
    List<Path> documents = new ArrayList<>();
    try (Stream<Path> files = Files.list(ROOT);
        Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      Stream.concat(files, docs)
          .filter(file -> file.toString().endsWith(".md"))
          .forEach(documents::add);
    }
    assertThat(documents).hasSizeGreaterThan(4);
    for (Path document : documents) {
      Matcher link = LINK.matcher(Files.readString(document));
      while (link.find()) {
        assertThat(document.resolveSibling(link.group(1))).exists();
      }
    }
  }
}
