package org.metricdef.processor.observed;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.lang.model.type.DeclaredType;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.observed.FlawedName.Flaw;

/** Looks at the names that calls declare. */
final class DeclaredNames {

  private static final Pattern METRIC = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");
  private static final Pattern LABEL = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");

  /** In prometheus-metrics a name may have any other character. */
  private static final Pattern RESERVED = Pattern.compile("(__|[.]_|_[.]|[.][.]).*");

  /** The label that the client itself writes, by the kind of collector. */
  private static final Map<String, String> OWNED =
      Map.of("Histogram", "le", "Summary", "quantile", "SummaryWithCallback", "quantile");

  private static final Pattern NOT_IN_PROMETHEUS = Pattern.compile("[^a-zA-Z0-9_]");

  private final ObservedRecorder recorder;
  private final Supplier<PrometheusMetricsNames> version;

  /**
   * Looks at the names.
   *
   * @param version which names prometheus-metrics refuses; asked only where code uses that client
   */
  DeclaredNames(ObservedRecorder recorder, Supplier<PrometheusMetricsNames> version) {
    this.recorder = recorder;
    this.version = version;
  }

  /** The name of a collector of simpleclient. */
  void checkMetric(Call call, Optional<String> name) {
    name.filter(each -> !each.isEmpty() && !METRIC.matcher(each).matches())
        .ifPresent(each -> note(call, each, Flaw.METRIC));
  }

  /** The name of a collector of prometheus-metrics. */
  void checkNewMetric(Call call, Optional<String> name) {
    if (name.isEmpty()) {
      return;
    }
    PrometheusMetricsNames names = version.get();
    if (names.refusesMetric(name.get())) {
      note(call, name.get(), Flaw.METRIC);
    } else if (names.refusedSuffix(kindOf(call), name.get()).isPresent()) {
      note(call, name.get(), Flaw.SUFFIX);
    }
  }

  /**
   * The label names that a builder is told.
   *
   * @param isSimple whether it is one of simpleclient
   */
  void checkLabels(Call call, List<Optional<String>> names, boolean isSimple) {
    String owned = OWNED.getOrDefault(kindOf(call), "");
    for (Optional<String> each : names) {
      String name = each.orElse("x");
      if (name.startsWith("__") || !isSimple && RESERVED.matcher(name).matches()) {
        note(call, name, Flaw.RESERVED);
      } else if (isSimple ? !LABEL.matcher(name).matches() : version.get().refusesLabel(name)) {
        note(call, name, Flaw.LABEL);
      } else if (name.equals(owned)) {
        note(call, name, Flaw.OWNED);
      }
    }
    checkTwice(call, names);
  }

  /** Names of which none may be there twice. */
  void checkTwice(Call call, List<Optional<String>> names) {
    Set<String> seen = new HashSet<>();
    for (Optional<String> name : names) {
      if (name.isPresent() && !seen.add(name.get())) {
        note(call, name.get(), Flaw.TWICE);
      }
    }
  }

  /** The keys of the tags of a meter. */
  void checkKeys(Call call, Collection<String> keys) {
    Map<String, String> exposed = new HashMap<>();
    for (String key : keys) {
      if (key.isEmpty()) {
        note(call, key, Flaw.EMPTY_KEY);
        continue;
      }
      String other = exposed.put(NOT_IN_PROMETHEUS.matcher(key).replaceAll("_"), key);
      if (other != null) {
        note(call, "%s' and '%s".formatted(other, key), Flaw.SAME_NAME);
      }
    }
  }

  /** The simple name of the class whose builder a call returns. */
  private static String kindOf(Call call) {
    return call.type() instanceof DeclaredType type
        ? Owners.of(type.asElement()).getSimpleName().toString()
        : "";
  }

  private void note(Call call, String name, Flaw flaw) {
    Builders.site(call)
        .ifPresent(tree -> recorder.called(
            call, new FlawedName(tree, call.name(), Builders.caller(call), name, flaw)));
  }
}
