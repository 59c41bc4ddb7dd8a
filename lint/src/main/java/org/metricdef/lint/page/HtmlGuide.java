package org.metricdef.lint.page;

import java.util.List;
import java.util.TreeSet;
import org.metricdef.lint.guide.Guide;
import org.metricdef.lint.guide.GuideLabel;
import org.metricdef.lint.guide.GuideMetric;

/** A guide as one file of HTML that asks for no other. */
public final class HtmlGuide {

  private final Guide guide;
  private final Anchors anchors;
  private final HtmlMetric metrics;
  private final HtmlWriter html = new HtmlWriter();

  private HtmlGuide(Guide guide, SourceLinks links) {
    this.guide = guide;
    this.anchors = Anchors.of(guide);
    this.metrics = new HtmlMetric(html, guide, links);
  }

  /** The page. */
  public static String of(Guide guide, String title, SourceLinks links) {
    return HtmlShell.around(title, new HtmlGuide(guide, links).body(title));
  }

  private String body(String title) {
    html.element("a", "Skip to the metrics", "class", "skip", "href", "#metrics")
        .line();
    html.open("header").line();
    html.element("h1", title, "dir", "auto").line();
    html.element("p", Words.summary(guide), "class", "summary").line();
    html.closeLine();
    html.open("div", "class", "columns").line();
    html.open("div", "class", "side").line();
    find();
    index();
    html.closeLine();
    html.open("main", "id", "metrics", "tabindex", "-1").line();
    html.element("h2", "Metrics", "class", "unseen").line();
    if (!guide.unnamed().isEmpty()) {
      html.element("p", Words.unnamed(guide), "class", "note").line();
    }
    html.open("p", "id", "none", "class", "note", "hidden", "hidden");
    html.text("No metric fits. Escape, or Clear, shows all of them again.").closeLine();
    guide.metrics().forEach(each -> metrics.write(each, anchors.of(each)));
    html.closeLine();
    html.closeLine();
    html.open("footer");
    html.element("p", "metricdef catalog has made this page of what the compiler has checked.");
    html.closeLine();
    return html.result();
  }

  /** The controls work by the script alone, so it is the script that shows them. */
  private void find() {
    html.open("form", "id", "find", "role", "search", "hidden", "hidden").line();
    html.element("label", "Search", "for", "search").line();
    html.open(
            "input",
            "id",
            "search",
            "type",
            "search",
            "autocomplete",
            "off",
            "spellcheck",
            "false",
            "placeholder",
            "name, help, label, alert …")
        .endVoid();
    html.open("fieldset").line();
    html.element("legend", "Show only").line();
    select("kind", "Kind", guide.metrics().stream().map(Words::kind).toList());
    select(
        "label",
        "Label",
        guide.metrics().stream()
            .flatMap(each -> each.labels().stream())
            .map(GuideLabel::name)
            .toList());
    if (guide.modules().size() > 1) {
      select("module", "Module", guide.modules());
    }
    html.closeLine();
    html.element("button", "Clear", "type", "reset").line();
    html.element("p", "", "id", "shown", "role", "status").line();
    html.closeLine();
  }

  private void select(String id, String name, List<String> values) {
    html.element("label", name, "for", id).line();
    html.open("select", "id", id).line();
    html.element("option", "all", "value", "").line();
    new TreeSet<>(values)
        .forEach(each -> html.element("option", each, "value", each).line());
    html.closeLine();
  }

  private void index() {
    html.open("nav", "aria-label", "Metrics by name").line();
    html.open("ul").line();
    for (GuideMetric each : guide.metrics()) {
      html.open("li").open("a", "href", "#" + anchors.of(each));
      html.open("bdi").breakable(each.name()).close().close().closeLine();
    }
    html.closeLine();
    html.closeLine();
  }
}
