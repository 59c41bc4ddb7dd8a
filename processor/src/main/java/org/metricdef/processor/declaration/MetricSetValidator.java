package org.metricdef.processor.declaration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Applies the rules about declarations. It keeps the metrics of the compilation. */
public final class MetricSetValidator {

  /**
   * The problems of a set.
   *
   * @param malformed reasons for which no implementation can be generated
   * @param others the problems of its metrics
   */
  public record Outcome(List<Problem> malformed, List<Problem> others) {}

  private final List<DeclarationRule> shape;
  private final List<DeclarationRule> rules;
  private final Set<String> compiling = new HashSet<>();

  /**
   * A validator for one compilation.
   *
   * @param elements the elements of the compilation, for finding metrics of earlier ones
   * @param clients over which clients sets are implemented
   */
  public MetricSetValidator(Elements elements, ChosenClients clients) {
    shape = List.of(
        new MetricSetRule(),
        new MetricDefRule(),
        new LabelRecordRule(),
        new ClientsRule(clients),
        new ClientKindRule(clients));
    rules = List.of(
        new MetricNameRule(),
        new UnitRule(),
        new MetricStyleRule(),
        new LabelNameRule(),
        new LabelStyleRule(),
        new BucketsRule(),
        new ClientBucketsRule(clients),
        new ClientNamesRule(clients),
        new DuplicateMetricRule(new CompiledMetrics(elements, compiling::contains)));
  }

  /** The problems of each set of a compilation. */
  public Map<TypeElement, Outcome> validate(Collection<TypeElement> sets) {
    for (TypeElement set : sets) {
      compiling.add(set.getQualifiedName().toString());
    }
    Map<TypeElement, Outcome> outcomes = new LinkedHashMap<>();
    for (TypeElement set : sets) {
      outcomes.put(set, new Outcome(ask(shape, set), ask(rules, set)));
    }
    return outcomes;
  }

  /**
   * The problems of an annotated element that is not a set.
   *
   * @param stated where annotations are looked up
   */
  public static List<Problem> validateMember(
      Element element, String annotation, AnnotationLookup stated) {
    return switch (annotation) {
      case AnnotationNames.METRIC_DEF ->
        MetricDefRule.checkOwner(element).stream().toList();
      case AnnotationNames.METRIC_NAME -> new MetricFacadeRule(stated).checkName(element);
      case AnnotationNames.METRIC_LABELS -> new MetricFacadeRule(stated).checkLabels(element);
      case AnnotationNames.LABEL_NAMES, AnnotationNames.LABEL_VALUES ->
        new ObservedFacadeRule(stated).checkTexts(element, annotation);
      case AnnotationNames.METRIC_HANDLE -> new ObservedFacadeRule(stated).checkHandle(element);
      case AnnotationNames.PASSES_KEYS -> new PassedKeysRule(stated).checkMethod(element);
      case AnnotationNames.PASSED_LABELS -> new PassedKeysRule(stated).checkLabels(element);
      case AnnotationNames.ADDED_KEY -> new PassedKeysRule(stated).checkKey(element);
      default -> List.of();
    };
  }

  private static List<Problem> ask(List<DeclarationRule> rules, TypeElement set) {
    List<Problem> problems = new ArrayList<>();
    for (DeclarationRule rule : rules) {
      problems.addAll(rule.checkSet(set));
    }
    for (DeclaredMetric metric : MetricSetReader.declaredBy(set)) {
      for (DeclarationRule rule : rules) {
        problems.addAll(rule.checkMetric(metric));
      }
    }
    return problems;
  }
}
