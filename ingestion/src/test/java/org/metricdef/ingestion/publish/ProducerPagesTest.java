package org.metricdef.ingestion.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages about the producer name is there. */
class ProducerPagesTest {

  private static final Path PAGE = Path.of("..", "docs", "producer.md");
  private static final Path ARCHITECTURE = Path.of("..", "ARCHITECTURE.md");
  private static final String WALK = "## One trade on its way\n";
  private static final int MOST_LINES = 60;

  private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]\\w*)`");
  private static final Pattern STATE =
      Pattern.compile("(?m)^\\| `([A-Z]+)` \\|[^|]*\\|([^|]*)\\|$");
  private static final Pattern NAME = Pattern.compile("`([A-Z]+)`");

  /** Of Kafka, and named as such. */
  private static final Set<String> FOREIGN = Set.of("KafkaException");

  /** Of a table that lists alerts. */
  private static final String ALERT = "Ingestion";

  @Test
  void everyClassThatTheyNameExists() throws IOException {
    Set<String> classes = classes();
    List<String> named = new ArrayList<>();
    for (String text : List.of(Files.readString(PAGE), walk())) {
      Matcher name = CLASS.matcher(text);
      while (name.find()) {
        named.add(name.group(1));
      }
    }
    named.removeAll(FOREIGN);
    named.removeIf(name -> name.startsWith(ALERT));
    assertThat(named).hasSizeGreaterThan(50);
    assertThat(classes).containsAll(named);
  }

  @Test
  void theWalkIsShort() throws IOException {
    assertThat(walk().lines()).hasSizeLessThanOrEqualTo(MOST_LINES);
  }

  @Test
  void theTableOfStatesHasEveryTransition() throws IOException {
    List<String> rows = new ArrayList<>();
    Matcher state = STATE.matcher(Files.readString(PAGE));
    while (state.find()) {
      Matcher next = NAME.matcher(state.group(2));
      List<String> names = next.results().map(name -> name.group(1)).toList();
      rows.add(state.group(1) + " to " + names);
    }
    assertThat(rows)
        .containsExactlyElementsOf(Arrays.stream(ShardState.values())
            .map(each -> each + " to " + each.next())
            .toList());
  }

  private static String walk() throws IOException {
    String page = Files.readString(ARCHITECTURE);
    assertThat(page).contains(WALK);
    String after = page.substring(page.indexOf(WALK));
    int end = after.indexOf("\n## ", WALK.length());
    return end < 0 ? after : after.substring(0, end);
  }

  /** The names of the classes of this module, nested ones and tests too. */
  private static Set<String> classes() throws IOException {
    Set<String> names = new TreeSet<>();
    for (String folder : List.of("classes", "test-classes")) {
      try (Stream<Path> files = Files.walk(Path.of("target", folder))) {
        names.addAll(files
            .map(file -> file.getFileName().toString())
            .filter(file -> file.endsWith(".class"))
            .map(file -> file.substring(file.lastIndexOf('$') + 1, file.length() - 6))
            .collect(Collectors.toSet()));
      }
    }
    return names;
  }
}
