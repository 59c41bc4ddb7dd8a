package org.metricdef.lint.migrate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.metricdef.lint.init.BaseLabel;
import org.metricdef.lint.init.ProposedSet;
import org.metricdef.lint.init.SetSource;
import org.metricdef.lint.migrate.LookUps.LookUp;
import org.metricdef.processor.raw.RawCall;
import org.metricdef.processor.raw.RawClient;
import org.metricdef.processor.raw.RawField;
import org.metricdef.processor.raw.RawRegistry;
import org.metricdef.processor.raw.RawSpan;
import org.metricdef.processor.raw.RawUse;

/** The changes that turn some fields into handles. */
final class Rewriting {

  /** The packages whose imports are removed if nothing uses them any more. */
  static final Set<String> CLIENTS = Set.of(
      "io.prometheus.client.",
      "io.prometheus.metrics.",
      "io.micrometer.core.",
      "io.opentelemetry.api.");

  private static final String LABELS = "org.metricdef.Labels";

  /** Where the metrics of a set are kept: the static field of one class. */
  private record Holder(ProposedSet set, String owner) {}

  private final Map<Path, List<SourceEdit>> edits = new LinkedHashMap<>();
  private final Map<Holder, Candidate> holders = new LinkedHashMap<>();

  private Rewriting() {}

  /** The changes, by file. */
  static Rewriting of(List<Candidate> candidates, List<LookUp> lookUps) {
    Rewriting rewriting = new Rewriting();
    rewriting.addLookUps(lookUps);
    rewriting.findHolders(candidates);
    candidates.forEach(rewriting::rewrite);
    rewriting.holders.forEach(rewriting::addHolder);
    return rewriting;
  }

  Set<Path> files() {
    return edits.keySet();
  }

  /** The text of a file after the changes. */
  String applied(Path file, String text) {
    List<SourceEdit> last = new ArrayList<>(edits.getOrDefault(file, List.of()));
    last.sort(Comparator.comparing(SourceEdit::start).reversed());
    StringBuilder changed = new StringBuilder(text);
    for (SourceEdit each : last) {
      changed.replace(each.start(), each.end(), each.text());
    }
    return Imports.settled(changed.toString(), CLIENTS);
  }

  private void add(Path file, SourceEdit edit) {
    List<SourceEdit> all = edits.computeIfAbsent(file, each -> new ArrayList<>());
    // A field that is assigned in two places has its type changed once.
    if (!all.contains(edit)) {
      all.add(edit);
    }
  }

  /** Several static fields of one class share a field that holds their set. */
  private void findHolders(List<Candidate> candidates) {
    Map<Holder, Integer> counts = new LinkedHashMap<>();
    for (Candidate each : candidates) {
      if (each.field().isStatic()
          && each.field().body().isPresent()
          && each.field().type().file().equals(each.metric().at().file())) {
        Holder holder = holder(each);
        if (counts.merge(holder, 1, Integer::sum) == 2) {
          holders.put(holder, each);
        }
      }
    }
  }

  private static Holder holder(Candidate candidate) {
    return new Holder(candidate.set(), candidate.field().key().owner());
  }

  private void addHolder(Holder holder, Candidate candidate) {
    int at = candidate.field().body().orElseThrow();
    String text = "\n\n  private static final %s METRICS =\n      %s;"
        .formatted(type(holder.set(), holder.set().name()), registered(candidate));
    add(Path.of(candidate.field().type().file()), new SourceEdit(at, at, text));
  }

  /** The set is in the package of the class, unless the command puts it elsewhere. */
  private static String type(ProposedSet set, String name) {
    return set.packageName().isEmpty() ? name : Imports.marked(set.packageName() + "." + name);
  }

  private void rewrite(Candidate candidate) {
    RawField field = candidate.field();
    Path declared = Path.of(field.type().file());
    add(
        declared,
        new SourceEdit(
            field.type().start(),
            field.type().end(),
            Imports.marked(
                "org.metricdef." + SetSource.handle(candidate.proposed().kind()))));
    boolean isHeld = field.isStatic() && holders.containsKey(holder(candidate));
    String metrics = isHeld ? "METRICS" : registered(candidate);
    add(
        Path.of(candidate.metric().at().file()),
        new SourceEdit(
            candidate.metric().at().start(),
            candidate.metric().at().end(),
            "%s.%s()".formatted(metrics, candidate.proposed().method())));
    candidate.calls().forEach(call -> rewrite(candidate, call));
    for (RawUse use : candidate.seriesUses()) {
      HandleCall call = HandleCall.ofSeries(use.recording().orElseThrow(), candidate.proposed());
      add(Path.of(use.at().file()), new SourceEdit(use.at().end(), use.whole().end(), call.code()));
    }
  }

  /** A field beside that of the registry holds the set. */
  private void addLookUps(List<LookUp> lookUps) {
    Map<ProposedSet, RawRegistry> registries = new LinkedHashMap<>();
    for (LookUp each : lookUps) {
      registries.put(each.set(), each.registry());
      add(
          each.file(),
          new SourceEdit(
              each.call().at().start(),
              each.call().whole().end(),
              "%s.%s()%s"
                  .formatted(
                      holder(each.registry()), each.proposed().method(), marked(each.code()))));
    }
    registries.forEach(this::addHolder);
  }

  private static String holder(RawRegistry registry) {
    return registry.isStatic() ? "METRIC_SET" : "metricSet";
  }

  private void addHolder(ProposedSet set, RawRegistry registry) {
    Path file = Path.of(registry.declaration().file());
    String value = "%s.register(%s)"
        .formatted(type(set, set.implementation()), registry.field().name());
    add(
        file,
        at(
            registry.declaration().end(),
            "\n  private %sfinal %s %s%s;"
                .formatted(
                    registry.isStatic() ? "static " : "",
                    type(set, set.name()),
                    holder(registry),
                    registry.isInitialized() ? " = " + value : "")));
    for (RawSpan each : registry.assignments()) {
      add(file, at(each.end(), "\n    %s = %s;".formatted(holder(registry), value)));
    }
  }

  private static SourceEdit at(int offset, String text) {
    return new SourceEdit(offset, offset, text);
  }

  private static String marked(HandleCall call) {
    return call.needsLabels()
        ? call.code().replaceFirst("Labels\\.of\\(", Imports.marked(LABELS) + ".of(")
        : call.code();
  }

  private void rewrite(Candidate candidate, RawCall call) {
    HandleCall rewritten = candidate.rewritten(call);
    int start = call.receiver().orElseThrow().end();
    add(Path.of(call.at().file()), new SourceEdit(start, call.whole().end(), marked(rewritten)));
    if (call.kept().isPresent()) {
      RawSpan type = call.kept().get().type();
      add(
          Path.of(type.file()),
          new SourceEdit(
              type.start(),
              type.end(),
              Imports.marked(
                      "org.metricdef." + SetSource.handle(candidate.proposed().kind()))
                  + ".Bound"));
    }
  }

  private static String registered(Candidate candidate) {
    ProposedSet set = candidate.set();
    StringBuilder code = new StringBuilder();
    code.append(type(set, set.implementation())).append(".register(");
    code.append(
        registry(candidate.metric().client(), candidate.metric().registry().orElseThrow()));
    for (BaseLabel each : set.baseLabels()) {
      code.append(", ").append(SetSource.literal(each.value()));
    }
    return code.append(')').toString();
  }

  private static String registry(RawClient client, String given) {
    if (!given.isEmpty()) {
      return given;
    }
    return client == RawClient.SIMPLECLIENT
        ? Imports.marked("io.prometheus.client.CollectorRegistry") + ".defaultRegistry"
        : Imports.marked("io.prometheus.metrics.model.registry.PrometheusRegistry")
            + ".defaultRegistry";
  }

  /** A field whose change another change contains; empty if there is none. */
  static Optional<Candidate> nested(List<Candidate> candidates) {
    List<RawCall> calls =
        candidates.stream().flatMap(each -> each.calls().stream()).toList();
    for (Candidate each : candidates) {
      for (RawCall call : each.calls()) {
        for (RawCall other : calls) {
          if (!other.equals(call)
              && other.at().file().equals(call.at().file())
              && other.whole().start() >= call.receiver().orElseThrow().end()
              && other.whole().end() <= call.whole().end()) {
            return Optional.of(each);
          }
        }
      }
    }
    return Optional.empty();
  }
}
