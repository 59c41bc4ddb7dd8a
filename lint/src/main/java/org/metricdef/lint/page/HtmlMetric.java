package org.metricdef.lint.page;

import java.util.List;
import java.util.Optional;
import org.metricdef.lint.guide.DeclarationState;
import org.metricdef.lint.guide.Emission;
import org.metricdef.lint.guide.ExposedNames;
import org.metricdef.lint.guide.Guide;
import org.metricdef.lint.guide.GuideLabel;
import org.metricdef.lint.guide.GuideMetric;
import org.metricdef.lint.guide.GuidePlace;
import org.metricdef.lint.guide.Sample;
import org.metricdef.lint.guide.Usage;

/**
 * One metric of the page. What the search looks at has the class {@code s}; the names of labels, by
 * which the script filters, have the class {@code label}.
 */
final class HtmlMetric {

  private final HtmlWriter html;
  private final Guide guide;
  private final SourceLinks links;

  HtmlMetric(HtmlWriter html, Guide guide, SourceLinks links) {
    this.html = html;
    this.guide = guide;
    this.links = links;
  }

  void write(GuideMetric metric, String anchor) {
    html.open(
            "article",
            "id",
            anchor,
            "data-kind",
            Words.kind(metric),
            "data-module",
            metric.module())
        .line();
    html.open("h3").open("a", "href", "#" + anchor);
    html.open("bdi", "class", "s").breakable(metric.name()).close().close();
    if (guide.isShared(metric)) {
      html.text(" (" + metric.module() + ")");
    }
    html.closeLine();
    facts(metric);
    paragraph(metric.help(), "help s");
    paragraph(Words.withoutDeclaration(metric.declaration()), "note");
    html.open("dl").line();
    labels("Labels", metric, false);
    labels("Base labels", metric, true);
    if (metric.declaration() instanceof DeclarationState.Declared declared) {
      declared(declared);
    }
    usages(metric.usages());
    html.closeLine();
    metric.samples().forEach(this::sample);
    details(metric);
    html.closeLine();
  }

  private void facts(GuideMetric metric) {
    html.open("p", "class", "facts");
    html.element("span", Words.kind(metric), "class", "kind");
    if (!metric.unit().isEmpty()) {
      html.text(" ").element("span", metric.unit());
    }
    if (guide.modules().size() > 1) {
      html.text(" ").element("span", metric.module(), "class", "s");
    }
    html.text(" ")
        .element("span", Words.standing(metric), "class", standing(metric))
        .closeLine();
  }

  private static String standing(GuideMetric metric) {
    boolean isListed = !metric.emissions().isEmpty();
    boolean isProven = isListed
        ? metric.emissions().stream().allMatch(each -> each.standing() == Emission.Standing.PROVEN)
        : metric.isProvenByJavac();
    return isProven ? "proven" : isListed ? "unproven" : "idle";
  }

  private void paragraph(String text, String style) {
    if (!text.isEmpty()) {
      html.element("p", text, "class", style, "dir", "auto").line();
    }
  }

  private void labels(String title, GuideMetric metric, boolean isBase) {
    List<GuideLabel> labels =
        metric.labels().stream().filter(each -> each.isBase() == isBase).toList();
    if (labels.isEmpty()) {
      return;
    }
    row(title);
    html.open("ul", "class", "labels").line();
    for (GuideLabel each : labels) {
      html.open("li").element("code", each.name(), "class", "label s");
      if (!each.values().isEmpty()) {
        html.text(" is one of ");
        list(each.values());
      }
      html.closeLine();
    }
    html.closeLine();
    endRow();
  }

  private void list(List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      html.text(i == 0 ? "" : ", ").element("code", values.get(i), "class", "s");
    }
  }

  private void declared(DeclarationState.Declared declared) {
    row("Declared");
    place(declared.at(), Words.declaration(declared));
    String type = declared.at().type();
    if (type.contains(".")) {
      html.text(" in ").element("code", type.substring(0, type.lastIndexOf('.')), "class", "s");
    }
    if (declared.at().line() > 0) {
      html.text(", line " + declared.at().line());
    }
    endRow();
  }

  /** A name, as a link if its source has an address. */
  private void place(GuidePlace at, String name) {
    Optional<String> address = links.to(at);
    address.ifPresent(to -> html.open("a", "href", to));
    html.element("code", name, "class", "s");
    address.ifPresent(to -> html.close());
  }

  private void usages(List<Usage> usages) {
    if (!guide.isAskedFor()) {
      return;
    }
    row("Used by");
    if (usages.isEmpty()) {
      html.text(Words.NOT_USED);
    } else {
      html.open("ul").line();
      for (Usage each : usages) {
        html.open("li").text(each.what() + " ");
        html.element("bdi", each.name(), "class", "used s");
        if (!each.through().isEmpty()) {
          html.text(" through ");
          list(each.through());
        }
        html.text(" ").element("span", Words.place(each), "class", "where").closeLine();
      }
      html.closeLine();
    }
    endRow();
  }

  private void sample(Sample sample) {
    html.open("figure").element("figcaption", sample.meaning());
    html.open("pre").element("code", sample.promql()).close().closeLine();
  }

  private void details(GuideMetric metric) {
    html.open("details").element("summary", "Calls and exposed names").line();
    html.open("dl").line();
    row("Emitted");
    if (metric.emissions().isEmpty()) {
      html.text(Words.noCalls(metric));
    } else {
      html.open("ul").line();
      CallGroup.of(metric.emissions()).forEach(this::calls);
      html.closeLine();
    }
    endRow();
    metric.exposed().forEach(this::exposed);
    html.closeLine();
    html.closeLine();
  }

  private void calls(CallGroup group) {
    html.open("li");
    List<GuidePlace> lines = group.lines();
    if (lines.isEmpty()) {
      place(group.first(), group.first().type());
      html.text(", " + Words.count(group.places().size(), "call"));
    } else {
      html.element("code", group.first().type(), "class", "s");
      html.text(lines.size() == 1 ? ", line " : ", lines ");
      for (int i = 0; i < lines.size(); i++) {
        html.text(i == 0 ? "" : ", ");
        String number = Long.toString(lines.get(i).line());
        links
            .to(lines.get(i))
            .ifPresentOrElse(to -> html.element("a", number, "href", to), () -> html.text(number));
      }
    }
    html.text(": " + group.standing().words()).closeLine();
  }

  private void exposed(ExposedNames names) {
    row("Names with " + String.join(", ", names.clients()));
    list(names.series().stream().map(each -> each.name()).toList());
    endRow();
  }

  private void row(String name) {
    html.open("div").element("dt", name).open("dd");
  }

  private void endRow() {
    html.close().closeLine();
  }
}
