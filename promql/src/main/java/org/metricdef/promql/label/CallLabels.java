package org.metricdef.promql.label;

import java.util.List;
import java.util.Optional;
import org.metricdef.promql.syntax.Expr;
import org.metricdef.promql.type.Types;
import org.metricdef.promql.type.ValueType;

/** The labels of calls of functions. */
final class CallLabels {

  private final LabelAnalysis analysis;

  CallLabels(LabelAnalysis analysis) {
    this.analysis = analysis;
  }

  LabelSet labels(Expr.Call call) {
    Optional<LabelSet> input = series(call.arguments()).map(analysis::labels);
    return switch (call.function().text()) {
      case "absent", "absent_over_time" -> AbsentLabels.of(call.arguments());
      case "vector" -> LabelSet.none();
      case "info" -> LabelSet.any();
      case "label_replace" -> WrittenLabels.replaced(call, input.orElse(LabelSet.any()));
      case "label_join" -> WrittenLabels.joined(call, input.orElse(LabelSet.any()));
      case "sort",
          "sort_desc",
          "sort_by_label",
          "sort_by_label_desc",
          "last_over_time",
          "first_over_time" -> input.orElse(LabelSet.any());
      case "histogram_quantile", "histogram_fraction" -> ofBuckets(input);
      case "histogram_quantiles" -> quantiles(call.arguments(), input);
      case "day_of_month",
          "day_of_week",
          "day_of_year",
          "days_in_month",
          "hour",
          "minute",
          "month",
          "year" -> input.orElse(LabelSet.none()).without(Labels.NAME);
      default -> input.map(labels -> labels.without(Labels.NAME)).orElse(LabelSet.any());
    };
  }

  /** The argument that has series. No function has two but info. */
  private static Optional<Expr> series(List<Expr> arguments) {
    return arguments.stream()
        .filter(argument ->
            Types.of(argument) == ValueType.VECTOR || Types.of(argument) == ValueType.MATRIX)
        .findFirst();
  }

  private static LabelSet ofBuckets(Optional<LabelSet> input) {
    return input.orElse(LabelSet.any()).without(Labels.NAME).without(Labels.BUCKET);
  }

  private static LabelSet quantiles(List<Expr> arguments, Optional<LabelSet> input) {
    Optional<String> label =
        arguments.size() > 1 ? Labels.text(arguments.get(1)) : Optional.empty();
    return label.map(ofBuckets(input)::with).orElse(LabelSet.any());
  }
}
