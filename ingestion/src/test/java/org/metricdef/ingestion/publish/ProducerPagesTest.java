package org.metricdef.ingestion.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages agree with the states of a shard, and the walks of ARCHITECTURE.md are short. */
class ProducerPagesTest {

  private static final Path PAGE = Path.of("..", "docs", "producer.md");
  private static final Path ARCHITECTURE = Path.of("..", "ARCHITECTURE.md");
  private static final int MOST_LINES = 60;

  private static final Pattern STATE =
      Pattern.compile("(?m)^\\| `([A-Z]+)` \\|[^|]*\\|([^|]*)\\|$");
  private static final Pattern NAME = Pattern.compile("`([A-Z]+)`");

  @ParameterizedTest
  @ValueSource(strings = {"## One trade on its way\n", "## K2's bug, step by step\n"})
  void theWalksAreShort(String heading) throws IOException {
    assertThat(walk(heading).lines()).hasSizeLessThanOrEqualTo(MOST_LINES);
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

  private static String walk(String heading) throws IOException {
    String page = Files.readString(ARCHITECTURE);
    assertThat(page).contains(heading);
    String after = page.substring(page.indexOf(heading));
    int end = after.indexOf("\n## ", heading.length());
    return end < 0 ? after : after.substring(0, end);
  }
}
