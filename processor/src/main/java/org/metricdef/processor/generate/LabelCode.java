package org.metricdef.processor.generate;

import com.squareup.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.metricdef.processor.declaration.MetricDefinition;

/**
 * How the labels of one series are written, where {@code labels} has those of the call: base labels
 * first, each with the expression of its value.
 */
final class LabelCode {

  private final List<String> names = new ArrayList<>();
  private final List<CodeBlock> values = new ArrayList<>();

  /**
   * The labels of a metric.
   *
   * @param parameters the parameter that has the value of each base label
   */
  LabelCode(MetricDefinition metric, Map<String, String> parameters) {
    for (String label : metric.baseLabels()) {
      names.add(label);
      values.add(CodeBlock.of("$N", parameters.get(label)));
    }
    for (String label : metric.labels()) {
      names.add(label);
      values.add(CodeBlock.of("labels.get($S)", label));
    }
  }

  boolean isEmpty() {
    return names.isEmpty();
  }

  /** The names, as arguments. */
  CodeBlock names() {
    return RegistrationCode.texts(names);
  }

  /** The values in the order of the names, as arguments. */
  CodeBlock values() {
    return CodeBlock.join(values, ", ");
  }

  /** Names and values in turn, as arguments. */
  CodeBlock pairs() {
    List<CodeBlock> pairs = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      pairs.add(CodeBlock.of("$S, $L", names.get(i), values.get(i)));
    }
    return CodeBlock.join(pairs, ", ");
  }

  /** One call a label, in a chain. */
  CodeBlock calls(String method) {
    CodeBlock.Builder calls = CodeBlock.builder();
    for (int i = 0; i < names.size(); i++) {
      calls.add("\n.$N($S, $L)", method, names.get(i), values.get(i));
    }
    return calls.build();
  }
}
