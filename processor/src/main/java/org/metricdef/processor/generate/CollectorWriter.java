package org.metricdef.processor.generate;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterSpec;
import java.util.List;
import org.metricdef.processor.declaration.MetricDefinition;

/** A client whose metrics are collectors, which a registry holds and gives back. */
abstract class CollectorWriter implements ClientWriter {

  private final ClassName registry;
  private final CollectorSet collectors;

  CollectorWriter(ClassName registry, ClassName collector) {
    this.registry = registry;
    this.collectors = new CollectorSet(registry, collector);
  }

  @Override
  public final ParameterSpec registry() {
    return ParameterSpec.builder(registry, "registry").build();
  }

  @Override
  public final boolean refersToRegistry() {
    return false;
  }

  @Override
  public final CodeBlock first(ClassName self, CodeBlock arguments) {
    return CodeBlock.of("");
  }

  @Override
  public final List<FieldSpec> fields(List<MetricDefinition> metrics) {
    return collectors.fields();
  }

  @Override
  public final CodeBlock begin(List<MetricDefinition> metrics) {
    return collectors.begin();
  }

  @Override
  public final CodeBlock end() {
    return CodeBlock.of("addTo(registry);\n");
  }

  @Override
  public final CodeBlock again() {
    return collectors.again();
  }

  @Override
  public final CodeBlock unregister(List<MetricDefinition> metrics) {
    return collectors.unregister();
  }

  @Override
  public final String remainder() {
    return "";
  }

  @Override
  public final List<MethodSpec> methods(List<MetricDefinition> metrics) {
    return List.of(collectors.addTo());
  }

  @Override
  public final SeriesWriter lookUp(List<MetricDefinition> metrics) {
    return RegistrationCode.hasSources(metrics)
        ? SeriesWriter.plain().listed()
        : SeriesWriter.plain();
  }
}
