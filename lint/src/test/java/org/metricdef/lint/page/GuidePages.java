package org.metricdef.lint.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.metricdef.lint.guide.ShopGuide;

/** Writes the pages that {@code ci/guide-check} opens in a browser; only that runs it. */
@EnabledIfSystemProperty(named = "guide.pages", matches = ".+")
class GuidePages {

  @Test
  void write() throws Exception {
    Path folder = Path.of(System.getProperty("guide.pages"));
    String shop = HtmlGuide.of(
        ShopGuide.in(folder.resolve("shop")),
        "Metrics of the shop",
        SourceLinks.of("https://example.org/{module}/{file}#L{line}"));
    String hostile = HtmlGuide.of(HostileGuide.make(), "<b>hostile</b>", SourceLinks.none());
    Files.writeString(folder.resolve("shop.html"), shop);
    Files.writeString(folder.resolve("hostile.html"), hostile);
    assertThat(folder.resolve("shop.html")).isNotEmptyFile();
  }
}
