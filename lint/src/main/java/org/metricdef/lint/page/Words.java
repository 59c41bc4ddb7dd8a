package org.metricdef.lint.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.metricdef.lint.guide.DeclarationState;
import org.metricdef.lint.guide.Emission;
import org.metricdef.lint.guide.Guide;
import org.metricdef.lint.guide.GuideMetric;
import org.metricdef.lint.guide.Usage;

/** What both forms of a guide say in the same words. */
final class Words {

  /** Of metrics whose calls are not listed. */
  static final String BY_JAVAC =
      "Its labels are a record, so javac itself proves its calls. They are not listed.";

  /** Of metrics that no query names. */
  static final String NOT_USED = "no alert, rule or panel of the given files names it";

  private Words() {}

  static String count(long number, String one) {
    return number + " " + one + (number == 1 ? "" : "s");
  }

  static String kind(GuideMetric metric) {
    return metric.kind().isEmpty() ? "kind not known" : metric.kind();
  }

  /** How many metrics there are, and what is known of their calls. */
  static String summary(Guide guide) {
    return "%s in %s. %s."
        .formatted(
            count(guide.metrics().size(), "metric"),
            count(guide.modules().size(), "module"),
            capital(standing(guide.calls())));
  }

  /** How many calls there are of each standing. */
  static String standing(List<Emission> calls) {
    if (calls.isEmpty()) {
      return "no listed calls";
    }
    Map<Emission.Standing, Integer> counts = new EnumMap<>(Emission.Standing.class);
    calls.forEach(each -> counts.merge(each.standing(), 1, Integer::sum));
    if (counts.size() == 1) {
      String all = calls.size() == 1 ? "" : "all ";
      return count(calls.size(), "call") + ", " + all + calls.get(0).standing().words();
    }
    List<String> parts = new ArrayList<>();
    counts.forEach((standing, number) -> parts.add(number + " " + standing.words()));
    return count(calls.size(), "call") + ": " + String.join(", ", parts);
  }

  /** The standing of the calls of a metric, in few words. */
  static String standing(GuideMetric metric) {
    return metric.isProvenByJavac() && metric.emissions().isEmpty()
        ? "proven by javac"
        : standing(metric.emissions());
  }

  /** The class and the method that declare a metric, without their package. */
  static String declaration(DeclarationState.Declared declared) {
    String type = declared.at().type();
    String inPackage = type.substring(0, type.lastIndexOf('.') + 1);
    String set = declared.set().isEmpty() ? type : declared.set();
    String simple = set.startsWith(inPackage) ? set.substring(inPackage.length()) : set;
    return declared.method().isEmpty() ? simple : simple + "." + declared.method();
  }

  /** Where a metric that no set declares comes from; empty if one does. */
  static String withoutDeclaration(DeclarationState declaration) {
    if (declaration instanceof DeclarationState.NotDeclared by) {
      String client = by.client().isEmpty() ? "a client" : by.client();
      return "Not declared: code records it with %s as it stands. The names of its series are not"
              .formatted(client)
          + " known.";
    }
    return declaration instanceof DeclarationState.DeclaredElsewhere
        ? "No metric set of these modules declares it. Calls change it that were checked against a"
            + " declaration elsewhere."
        : "";
  }

  /** What stands where no call is listed. */
  static String noCalls(GuideMetric metric) {
    return metric.isProvenByJavac() ? BY_JAVAC : "No listed call changes it.";
  }

  /** What the calls of unknown metrics mean for the guide; empty if there are none. */
  static String unnamed(Guide guide) {
    return guide.unnamed().isEmpty()
        ? ""
        : "Of %s it is not known which metrics they change: they are not listed at a metric."
            .formatted(count(guide.unnamed().size(), "call"));
  }

  /** The file and the line, as far as they are told. */
  static String place(Usage usage) {
    return usage.line() > 0 ? usage.file() + ":" + usage.line() : usage.file();
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
