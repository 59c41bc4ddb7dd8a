package org.metricdef.lint.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HtmlWriterTest {

  @Test
  void aTextNeverBecomesMarkup() {
    assertThat(HtmlWriter.escaped("</p><script>a & b ]]> \"c\" 'd'"))
        .isEqualTo("&lt;/p&gt;&lt;script&gt;a &amp; b ]]&gt; &quot;c&quot; &#39;d&#39;");
    assertThat(new HtmlWriter()
            .open("a", "href", "#\" onclick=\"x")
            .text("<b>")
            .close()
            .result())
        .isEqualTo("<a href=\"#&quot; onclick=&quot;x\">&lt;b&gt;</a>");
  }

  @Test
  void otherLanguagesStayAsTheyAre() {
    assertThat(HtmlWriter.escaped("שלום 😀 é\n\t")).isEqualTo("שלום 😀 é\n\t");
  }

  @Test
  void whatNoPageMayContainIsReplaced() {
    assertThat(HtmlWriter.escaped("a\u0000b\u001b\u0085\uD83D"))
        .isEqualTo("a\uFFFDb\uFFFD\uFFFD\uFFFD");
  }

  @Test
  void aNameMayBreakBetweenItsWords() {
    assertThat(new HtmlWriter().breakable("a_b.c<").result()).isEqualTo("a_<wbr>b.<wbr>c&lt;<wbr>");
  }

  @Test
  void everyElementHasToEnd() {
    HtmlWriter html = new HtmlWriter().open("p");
    assertThatThrownBy(html::result).hasMessageContaining("not closed: [p]");
  }
}
