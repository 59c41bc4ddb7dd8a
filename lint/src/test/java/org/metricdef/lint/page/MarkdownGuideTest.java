package org.metricdef.lint.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.lint.guide.ShopGuide;

class MarkdownGuideTest {

  private static final Path EXPECTED = Path.of("src/test/resources/guide/expected.md");

  @TempDir
  Path folder;

  /** {@code -Dgolden.update=true} writes the page that is made now. Review it before the commit. */
  @Test
  void theGuideToTheShop() throws Exception {
    String page = MarkdownGuide.of(
        ShopGuide.in(folder), "Metrics of the shop", SourceLinks.of("../{module}/{file}#L{line}"));
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(EXPECTED, page);
    }
    assertThat(page).isEqualTo(Files.readString(EXPECTED));
  }

  /** A row has as many cells as its table, whatever the texts are. */
  @Test
  void noTextBreaksATable() {
    List<String> rows = MarkdownGuide.of(HostileGuide.make(), "# *Title*", SourceLinks.none())
        .lines()
        .filter(each -> each.startsWith("|"))
        .toList();
    assertThat(rows).hasSizeGreaterThan(2 * HostileGuide.METRICS);
    assertThat(rows)
        .allSatisfy(each -> assertThat(each.split("(?<!\\\\)\\|", -1)).hasSizeBetween(4, 5));
  }
}
