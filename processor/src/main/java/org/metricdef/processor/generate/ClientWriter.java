package org.metricdef.processor.generate;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterSpec;
import com.squareup.javapoet.TypeSpec;
import java.util.List;
import org.metricdef.processor.declaration.MetricDefinition;

/**
 * What the implementation of a set looks like over one client. Handles and the search for a series
 * are the same with each of them ({@link HandleWriter}, {@link SeriesWriter}), and so is what is
 * remembered of a registration ({@link RegisterWriter}).
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

  /** Whether the implementation refers to the registry, so that it may not be kept for it. */
  boolean refersToRegistry();

  /** What {@code register} does first; it may return. */
  CodeBlock first(ClassName self, CodeBlock arguments);

  /** The fields besides those of the handles. */
  List<FieldSpec> fields(List<MetricDefinition> metrics);

  /** What the constructor does before it makes the handles. */
  CodeBlock begin(List<MetricDefinition> metrics);

  /**
   * The statements that make a metric and declare {@code series}, the {@code Series} of it.
   *
   * @param labels how the metric's labels are written
   */
  CodeBlock make(MetricDefinition metric, LabelCode labels);

  /** What the constructor does when it has made the handles. */
  CodeBlock end();

  /** The {@code else} of {@code register}, with {@code metrics} that it has made before. */
  CodeBlock again();

  /** What {@code unregister} does, in the lock that {@code register} has. */
  CodeBlock unregister(List<MetricDefinition> metrics);

  /** What {@code unregister} cannot take back, as Javadoc says it; may be empty. */
  String remainder();

  /** More methods. */
  List<MethodSpec> methods(List<MetricDefinition> metrics);

  /**
   * The class of one series of a metric: what {@code with(labels)} of its handle returns. Metrics
   * that need the same class get one of the same name.
   */
  TypeSpec series(MetricDefinition metric);

  /** How {@code Series} finds them. */
  SeriesWriter lookUp(List<MetricDefinition> metrics);

  /** More classes that the implementation uses. */
  List<TypeSpec> helpers(List<MetricDefinition> metrics);
}
