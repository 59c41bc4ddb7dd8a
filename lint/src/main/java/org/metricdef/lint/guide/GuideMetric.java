package org.metricdef.lint.guide;

import java.util.List;
import java.util.TreeSet;

/**
 * What a guide says of a metric.
 *
 * @param module the module that declares it; else the one that changes it
 * @param name the name as code declares it; of a metric that is not declared, as code gives it to
 *     the client
 * @param kind the kind, such as {@code counter}; empty if it is not known
 * @param help what it counts, in words; empty if code does not say
 * @param unit the unit of its values; empty if code does not say
 * @param exposed the names of its series for each client; empty if they are not known
 * @param samples valid PromQL that asks for it
 * @param emissions the calls that change it
 * @param usages the alerts, recording rules and panels that ask for it
 */
public record GuideMetric(
    DeclarationState declaration,
    String module,
    String name,
    String kind,
    String help,
    String unit,
    List<GuideLabel> labels,
    List<ExposedNames> exposed,
    List<Sample> samples,
    List<Emission> emissions,
    List<Usage> usages) {

  public GuideMetric {
    labels = List.copyOf(labels);
    exposed = List.copyOf(exposed);
    samples = List.copyOf(samples);
    emissions = List.copyOf(emissions);
    usages = List.copyOf(usages);
  }

  /** Whether javac itself proves the calls, which the catalogue then does not list. */
  public boolean isProvenByJavac() {
    return declaration instanceof DeclarationState.Declared declared && declared.hasLabelRecord();
  }

  /** The names of its series with every client, each once. */
  public List<String> seriesNames() {
    TreeSet<String> names = new TreeSet<>();
    for (ExposedNames each : exposed) {
      each.series().forEach(series -> names.add(series.name()));
    }
    return List.copyOf(names);
  }

  GuideMetric emittedBy(List<Emission> calls) {
    return with(declaration, calls, usages);
  }

  GuideMetric usedBy(List<Usage> queries) {
    return with(declaration, emissions, queries);
  }

  GuideMetric withoutLines() {
    return with(
        declaration.withoutLine(),
        emissions.stream().map(Emission::withoutLine).toList(),
        usages.stream().map(Usage::withoutLine).distinct().toList());
  }

  private GuideMetric with(DeclarationState from, List<Emission> calls, List<Usage> queries) {
    return new GuideMetric(
        from, module, name, kind, help, unit, labels, exposed, samples, calls, queries);
  }
}
