package org.metricdef.processor.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RulePageTest {

  private static final RulePage PAGE = new RulePage("label-keys");

  @Test
  void aPageIsAFileOfTheRepository() {
    assertThat(Path.of("..", PAGE.path())).exists();
  }

  @Test
  void aPageHasAnAddressOnTheSite() {
    assertThat(PAGE.addressOn("https://metricdef.dev/docs"))
        .contains("https://metricdef.dev/docs/rules/label-keys.html");
  }

  @Test
  void aPlaceholderIsNoAddress() {
    assertThat(PAGE.addressOn("https://example.org/metricdef")).isEmpty();
  }

  @Test
  void aMessageNamesTheAddressIfThereIsOne() {
    assertThat(PAGE.named()).isEqualTo(PAGE.address().orElse("docs/rules/label-keys.md"));
  }

  /** The site is published where pom.xml says; scripts/set-site.sh changes both. */
  @Test
  void theSiteIsTheUrlOfThePom() throws Exception {
    assertThat(Files.readString(Path.of("../pom.xml")))
        .contains("\n  <url>" + RulePage.SITE + "</url>\n");
  }
}
