package org.metricdef.processor.ruleset;

import java.util.Optional;

/**
 * The page that explains a rule. It is a file of the repository, and a page of the project's site.
 *
 * @param rule the id of the rule
 */
public record RulePage(String rule) {

  /** The url of pom.xml. {@code scripts/set-site.sh} changes both. */
  static final String SITE = "https://example.org/metricdef";

  /** Addresses of this host are placeholders: nobody has them. */
  private static final String PLACEHOLDER = "https://example.org/";

  /** Its path in the repository. */
  public String path() {
    return "docs/rules/%s.md".formatted(rule);
  }

  /** Its address, unless the project has no site yet. */
  public Optional<String> address() {
    return addressOn(SITE);
  }

  Optional<String> addressOn(String site) {
    return site.startsWith(PLACEHOLDER)
        ? Optional.empty()
        : Optional.of("%s/rules/%s.html".formatted(site, rule));
  }

  /** What a message names: the address, which is of use in every repository, or else the path. */
  public String named() {
    return address().orElse(path());
  }
}
