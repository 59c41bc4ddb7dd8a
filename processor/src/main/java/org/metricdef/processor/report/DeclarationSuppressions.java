package org.metricdef.processor.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import org.metricdef.processor.declaration.AnnotationNames;
import org.metricdef.processor.declaration.Annotations;
import org.metricdef.processor.declaration.Problem;
import org.metricdef.processor.ruleset.Rule;

/** The {@code @SuppressWarnings} around declarations, and which of them suppress a problem. */
public final class DeclarationSuppressions {

  static final String SUPPRESS_WARNINGS = "java.lang.SuppressWarnings";

  /** The processor checks these annotations, and therefore the suppressions around them. */
  private static final List<String> CHECKED_ANNOTATIONS = List.of(
      AnnotationNames.METRIC_SET,
      AnnotationNames.METRIC_DEF,
      AnnotationNames.METRIC_NAME,
      AnnotationNames.METRIC_LABELS,
      AnnotationNames.LABEL_NAMES,
      AnnotationNames.LABEL_VALUES,
      AnnotationNames.METRIC_HANDLE,
      AnnotationNames.PASSES_KEYS,
      AnnotationNames.PASSED_LABELS,
      AnnotationNames.ADDED_KEY);

  private record Use(Element element, Rule rule) {}

  private final Set<Element> seen = new LinkedHashSet<>();
  private final Set<Use> used = new HashSet<>();

  /** Records that a declaration, its members and the declarations around it were checked. */
  public void checked(Element declaration) {
    if (isAnnotated(declaration)) {
      seen.addAll(around(declaration));
      seen.addAll(declaration.getEnclosedElements());
    }
  }

  /** Whether a problem is suppressed at its declaration or at one around it. */
  public boolean suppresses(Problem problem) {
    boolean suppressed = false;
    for (Element element : around(problem.element())) {
      if (rulesOf(element).contains(problem.rule())) {
        used.add(new Use(element, problem.rule()));
        suppressed = true;
      }
    }
    return suppressed;
  }

  /** The suppressions that suppress nothing. They are known after all problems are reported. */
  public List<Problem> unused() {
    List<Problem> problems = new ArrayList<>();
    for (Element element : seen) {
      for (Rule rule : rulesOf(element)) {
        if (rule.judge() == Rule.Judge.DECLARATIONS && !used.contains(new Use(element, rule))) {
          problems.add(new Problem(
              Rule.UNUSED_SUPPRESSION,
              unusedMessage(rule),
              element,
              Annotations.find(element, SUPPRESS_WARNINGS)));
        }
      }
    }
    seen.clear();
    return problems;
  }

  /**
   * Whether the processor checks the suppressions at a declaration. It does if the declaration is,
   * contains, or is inside an annotated one.
   */
  static boolean areCheckedByProcessor(Element element) {
    return around(element).stream().anyMatch(DeclarationSuppressions::isAnnotated)
        || containsAnnotated(element);
  }

  static String unusedMessage(Rule rule) {
    return "@SuppressWarnings(\"%s\") suppresses nothing here; remove it".formatted(rule.id());
  }

  /** The rules that the suppression at a declaration names. */
  static Set<Rule> rulesOf(Element element) {
    Set<Rule> rules = new LinkedHashSet<>();
    Optional<AnnotationMirror> mirror = Annotations.find(element, SUPPRESS_WARNINGS);
    if (mirror.isPresent()) {
      for (String id : Annotations.strings(mirror.get(), "value")) {
        Rule.withId(id).filter(Rule::isNegotiable).ifPresent(rules::add);
      }
    }
    return rules;
  }

  private static List<Element> around(Element element) {
    List<Element> elements = new ArrayList<>();
    for (Element each = element;
        each != null && each.getKind() != ElementKind.PACKAGE;
        each = each.getEnclosingElement()) {
      elements.add(each);
    }
    return elements;
  }

  private static boolean isAnnotated(Element element) {
    return CHECKED_ANNOTATIONS.stream()
        .anyMatch(each -> Annotations.find(element, each).isPresent());
  }

  private static boolean containsAnnotated(Element element) {
    return isAnnotated(element)
        || (element instanceof ExecutableElement method
            && method.getParameters().stream().anyMatch(DeclarationSuppressions::isAnnotated))
        || element.getEnclosedElements().stream()
            .anyMatch(DeclarationSuppressions::containsAnnotated);
  }
}
