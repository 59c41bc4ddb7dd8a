package org.metricdef.lint.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.metricdef.lint.base.CannotRunException;

/** What ci/guide-check sees in a browser can only be right if this holds. */
class HtmlGuideTest {

  private static String hostile() throws CannotRunException {
    return HtmlGuide.of(
        HostileGuide.make(),
        "<script>title</script>",
        SourceLinks.of("https://example.org/{module}/{file}#L{line}"));
  }

  private static List<String> all(String pattern, String page) {
    return Pattern.compile(pattern)
        .matcher(page)
        .results()
        .map(MatchResult::group)
        .toList();
  }

  @Test
  void noTextOfACatalogueBecomesMarkup() throws CannotRunException {
    String page = hostile();
    assertThat(all("<script[ >]", page)).hasSize(1);
    assertThat(all("<(?:img|b|i|u)[ >]", page)).isEmpty();
    assertThat(page)
        .contains("<title>&lt;script&gt;title&lt;/script&gt;</title>")
        .contains("{{script}} {{body}} ${title}")
        .contains("&lt;script&gt;document.title = &#39;taken&#39;&lt;/script&gt;");
  }

  @Test
  void itHasEachMetricOnceWithItsOwnAnchor() throws CannotRunException {
    List<String> ids = all("(?<= id=\")[^\"]*", hostile());
    assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(HostileGuide.METRICS);
    assertThat(all("<article ", hostile())).hasSize(HostileGuide.METRICS);
    assertThat(all("(?<=href=\"#)[^\"]*", hostile())).isSubsetOf(ids);
  }

  @Test
  void itAsksForNothingElse() throws CannotRunException {
    String page = hostile();
    assertThat(all("<(?:link|img|script|iframe|object|embed)[^>]*(?:href|src)=\"[^\"]*\"", page))
        .containsExactly("<link rel=\"icon\" href=\"data:,\"");
    assertThat(all("url\\(|@import|fetch\\(|XMLHttpRequest", page)).isEmpty();
    assertThat(page).contains("content=\"default-src &#39;none&#39;;");
  }

  @Test
  void itIsTheSameEachTime() throws CannotRunException {
    assertThat(hostile()).isEqualTo(hostile());
  }
}
