package org.metricdef.lint.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.guide.GuidePlace;

class SourceLinksTest {

  private static final GuidePlace PLACE = new GuidePlace("a b", "shop.Orders", 7);

  @Test
  void theyReplaceWhatIsKnownOfAPlace() throws CannotRunException {
    SourceLinks links = SourceLinks.of("https://e.org/{module}/src/{file}?x#L{line}");
    assertThat(links.to(PLACE)).contains("https://e.org/a%20b/src/shop/Orders.java?x#L7");
    assertThat(links.to(new GuidePlace("m", "A", 0))).contains("https://e.org/m/src/A.java?x");
    assertThat(SourceLinks.of("../{file}").to(new GuidePlace("m", "s.\"é", 1)))
        .contains("../s/%22%C3%A9.java");
    assertThat(SourceLinks.none().to(PLACE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "javascript:alert('{file}'), may begin with https:",
    "data:text/{file}, may begin with https:",
    "https://e.org/{path}, '{path} is unknown; there are {module}, {file} and {line}'",
    "https://e.org/{module}, it needs {file}",
    "https://e.org/{file} x, spaces",
    "https://e.org/({file}), brackets",
  })
  void anotherPatternIsRefused(String pattern, String reason) {
    assertThatThrownBy(() -> SourceLinks.of(pattern))
        .isInstanceOf(CannotRunException.class)
        .hasMessageContaining("--link-to-source=" + pattern)
        .hasMessageContaining(reason);
  }
}
