package org.metricdef.processor.generate;

import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.ParameterSpec;
import com.squareup.javapoet.TypeSpec;
import java.util.List;
import java.util.Set;
import org.metricdef.processor.declaration.MetricDefinition;
import org.metricdef.processor.declaration.MetricKind;

/**
 * What the implementation of a set looks like over one client. Handles and the search for a series
 * are the same with each of them ({@link HandleWriter}, {@link SeriesWriter}).
 */
interface ClientWriter {

  /** What the name of the generated class begins with. */
  String prefix();

  /** The client as Javadoc names it. */
  String title();

  /** Where {@code register} puts the metrics. */
  ParameterSpec registry();

  /** What {@code register} throws because of the metrics, as Javadoc says it; may be empty. */
  String refusal();

  /**
   * The statements that register a metric and declare {@code series}, the {@code Series} of it.
   *
   * @param labels how the metric's labels are written
   */
  CodeBlock register(MetricDefinition metric, LabelCode labels);

  /**
   * The class of one series of a metric: what {@code with(labels)} of its handle returns. Metrics
   * that need the same class get one of the same name.
   */
  TypeSpec series(MetricDefinition metric);

  /** How {@code Series} finds them. */
  SeriesWriter lookUp(Set<MetricKind> kinds);

  /** More classes that the implementation uses. */
  List<TypeSpec> helpers(Set<MetricKind> kinds);
}
