package org.metricdef.lint.modules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.metricdef.lint.emitted.ModuleCatalogue;
import org.metricdef.processor.observed.RegisteredCollector;
import org.metricdef.processor.report.ClassVerdicts;
import org.metricdef.processor.report.Disposition;
import org.metricdef.processor.report.ExposedMetric;
import org.metricdef.processor.report.MetricDeclaration;
import org.metricdef.processor.report.TakenName;

/**
 * {@code duplicate-metric}: two modules register metrics that one registry does not take. What one
 * module declares twice is for its own compilation to find.
 */
final class DuplicateNames {

  private static final String SIMPLECLIENT = "simpleclient";

  /** How each client calls the kind that a metric set declares. */
  private static final Map<String, String> KINDS = Map.of(
      "counter", "Counter",
      "tracked counter", "Counter",
      "gauge", "Gauge",
      "tracked gauge", "Gauge",
      "histogram", "Histogram",
      "timer", "Histogram",
      "summary", "Summary",
      "info", "Info");

  /**
   * A name that is taken.
   *
   * @param owner the set and method, or the class, that takes it: the same one again is no other
   */
  private record Claim(TakenName taken, String owner, CodePlace at) {

    boolean isSame(Claim other) {
      return owner.equals(other.owner)
          && taken.client().equals(other.taken.client())
          && taken.name().equals(other.taken.name());
    }
  }

  private final List<Claim> claims = new ArrayList<>();

  private DuplicateNames() {}

  static List<ModuleFinding> of(List<ModuleCatalogue> modules) {
    DuplicateNames names = new DuplicateNames();
    for (ModuleCatalogue module : modules) {
      for (ClassVerdicts type : module.catalogue().classes()) {
        type.metrics().forEach(each -> names.declared(module, type, each));
        type.registry()
            .ifPresent(use -> use.taken().forEach(each -> names.taken(module, type, each)));
      }
    }
    return names.compared();
  }

  private void declared(ModuleCatalogue module, ClassVerdicts type, ExposedMetric metric) {
    String kind = KINDS.get(metric.kind());
    if (kind == null || metric.declaration().isEmpty()) {
      // Of an older or newer checker: what would clash is not known.
      return;
    }
    MetricDeclaration declaration = metric.declaration().get();
    // Base labels are no label names for a client, so that it decides by more than these.
    Optional<List<String>> labels =
        declaration.baseLabels().isEmpty() ? Optional.of(declaration.labels()) : Optional.empty();
    String owner = "%s.%s()".formatted(declaration.set(), declaration.method());
    add(new Claim(
        new TakenName(
            declaration.line(),
            metric.client(),
            kind,
            metric.name(),
            Optional.of(declaration.help()),
            labels),
        owner,
        new CodePlace(module, type.name(), declaration.line())));
  }

  private void taken(ModuleCatalogue module, ClassVerdicts type, TakenName taken) {
    add(new Claim(taken, type.name(), new CodePlace(module, type.name(), taken.line())));
  }

  /** A module may be given twice: as a folder and as the jar that is made of it. */
  private void add(Claim claim) {
    if (claims.stream().noneMatch(claim::isSame)) {
      claims.add(claim);
    }
  }

  private List<ModuleFinding> compared() {
    List<ModuleFinding> findings = new ArrayList<>();
    Set<List<String>> told = new HashSet<>();
    for (int i = 0; i < claims.size(); i++) {
      Claim claim = claims.get(i);
      for (Claim other : claims.subList(0, i)) {
        Optional<String> why = conflict(claim, other);
        // One cause over several clients is told once.
        if (why.isPresent()
            && told.add(List.of(claim.owner(), claim.taken().name(), other.owner()))) {
          findings.add(finding(claim, other, why.get()));
          break;
        }
      }
    }
    return findings;
  }

  /** Why one program that has both fails; empty if it may not. */
  private static Optional<String> conflict(Claim claim, Claim other) {
    if (claim.at().module().equals(other.at().module()) || claim.owner().equals(other.owner())) {
      return Optional.empty();
    }
    if (!claim.taken().client().equals(other.taken().client())) {
      return Optional.empty();
    }
    return switch (claim.taken().client()) {
      case SIMPLECLIENT, "prometheus-metrics" ->
        collector(claim.taken()).conflictWith(collector(other.taken()));
      case "micrometer" ->
        sameName(claim, other, "the second set refuses to register beside a meter of this name");
      case "opentelemetry" -> sameName(claim, other, "OpenTelemetry warns, and mixes their series");
      default -> Optional.empty();
    };
  }

  private static RegisteredCollector collector(TakenName taken) {
    return new RegisteredCollector(
        taken.client().equals(SIMPLECLIENT),
        taken.kind(),
        taken.name(),
        taken.help(),
        taken.labels().map(TreeSet::new));
  }

  private static Optional<String> sameName(Claim claim, Claim other, String why) {
    return claim.taken().name().equals(other.taken().name()) ? Optional.of(why) : Optional.empty();
  }

  private static ModuleFinding finding(Claim claim, Claim other, String why) {
    String name = claim.taken().name();
    String first = other.taken().name();
    return ModuleFinding.of(
        ModuleRule.DUPLICATE_METRIC,
        claim.taken().client().equals("opentelemetry") ? Disposition.WARNING : Disposition.ERROR,
        claim.at(),
        "%s %s".formatted(name, other.owner()),
        name.equals(first)
            ? "%s is already declared by %s".formatted(name, other.owner())
            : "%s uses a name of %s, which %s declares".formatted(name, first, other.owner()),
        List.of(
            "declared at %s".formatted(other.at().described()),
            why,
            "give one of them another name or prefix; if no program has both, compare the modules of"
                + " each program alone"));
  }
}
