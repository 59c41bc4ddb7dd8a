package org.metricdef.lint.page;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.metricdef.lint.guide.Guide;
import org.metricdef.lint.guide.GuideMetric;

/** What the address of a metric ends with: its name, so that links stay true. */
final class Anchors {

  /** The page's own. */
  private static final Set<String> OWN =
      Set.of("find", "search", "kind", "label", "module", "shown", "none", "metrics");

  private final Map<GuideMetric, String> anchors = new IdentityHashMap<>();

  private Anchors() {}

  /** The anchors of all metrics, each another. */
  static Anchors of(Guide guide) {
    Anchors made = new Anchors();
    Set<String> taken = new HashSet<>(OWN);
    for (GuideMetric each : guide.metrics()) {
      String base = plain(each.name()) + (guide.isShared(each) ? "--" + plain(each.module()) : "");
      String anchor = base;
      for (int i = 2; !taken.add(anchor); i++) {
        anchor = base + "-" + i;
      }
      made.anchors.put(each, anchor);
    }
    return made;
  }

  String of(GuideMetric metric) {
    String anchor = anchors.get(metric);
    if (anchor == null) {
      throw new IllegalArgumentException("not of this guide: " + metric.name());
    }
    return anchor;
  }

  private static String plain(String name) {
    return name.replaceAll("[^\\p{L}\\p{N}_.:-]", "-");
  }
}
