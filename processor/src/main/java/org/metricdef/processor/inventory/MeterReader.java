package org.metricdef.processor.inventory;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.metricdef.processor.inventory.Chain.Step;
import org.metricdef.processor.observed.MeterCall;
import org.metricdef.processor.observed.Observation;
import org.metricdef.processor.raw.RawClient;
import org.metricdef.processor.raw.RawKind;
import org.metricdef.processor.raw.RawLabel;
import org.metricdef.processor.raw.RawMetric;
import org.metricdef.processor.raw.RawMetric.BuilderFacts;

/** Meters of Micrometer. */
final class MeterReader {

  private final Code code;
  private final FieldReader fields;
  private final LabelReader labels;

  MeterReader(Code code, LabelReader labels) {
    this.code = code;
    this.fields = new FieldReader(code);
    this.labels = labels;
  }

  /**
   * What a call registers or looks up.
   *
   * @param name the expression of its name; empty if it has none
   * @param labels its tags; empty if they are not known
   */
  record Read(RawMetric metric, Optional<ExpressionTree> name, Optional<List<RawLabel>> labels) {}

  /** The meter of a call. */
  Read read(TreePath path) {
    MethodInvocationTree call = (MethodInvocationTree) path.getLeaf();
    Chain chain = Chain.endingWith(call, code.index());
    return chain.last().method().equals("register") ? built(path, chain) : lookedUp(path, call);
  }

  private Read built(TreePath path, Chain chain) {
    Step first = chain.steps().get(0);
    Optional<ExpressionTree> name = first.method().equals("builder") && chain.isWhole()
        ? Optional.of(first.arguments().get(0))
        : Optional.empty();
    Optional<List<RawLabel>> tags = chain.isWhole() ? labels.tags(chain) : Optional.empty();
    String made = code.typeOf(path.getLeaf());
    return new Read(
        new RawMetric(
            RawClient.MICROMETER,
            kind(made),
            made,
            name.flatMap(code.constants()::text),
            text(chain, "description"),
            text(chain, "baseUnit").orElse(""),
            tags.map(MeterReader::keys),
            settings(chain),
            code.span(path.getLeaf()),
            fields.of(path),
            Optional.of(code.textOf(chain.last().arguments().get(0)))),
        name,
        tags);
  }

  private static BuilderFacts settings(Chain chain) {
    List<String> unread = new ArrayList<>();
    for (Step step : chain.steps()) {
      switch (step.method()) {
        case "builder", "description", "baseUnit", "tag", "tags", "register", "strongReference" -> {
          // It is read elsewhere, or changes nothing that Prometheus sees.
        }
        default -> unread.add(step.method());
      }
    }
    return new BuilderFacts(List.of(), false, unread);
  }

  private Optional<String> text(Chain chain, String method) {
    return chain
        .call(method)
        .filter(step -> step.arguments().size() == 1)
        .flatMap(step -> code.constants().text(step.arguments().get(0)));
  }

  private Read lookedUp(TreePath path, MethodInvocationTree call) {
    List<? extends ExpressionTree> arguments = call.getArguments();
    String method = Chain.endingWith(call, code.index()).last().method();
    ExpressionTree name = arguments.get(0);
    Optional<List<RawLabel>> tags = switch (method) {
      case "counter", "timer", "summary", "longTaskTimer" ->
        labels.tags(arguments.subList(1, arguments.size()));
      default ->
        arguments.size() > 1 && isTags(arguments.get(1))
            ? labels.of(arguments.get(1))
            : Optional.of(List.of());
    };
    String registry = call.getMethodSelect() instanceof MemberSelectTree select
        ? code.textOf(select.getExpression())
        : "this";
    return new Read(
        new RawMetric(
            RawClient.MICROMETER,
            kindOfMethod(method),
            method,
            code.constants().text(name),
            Optional.empty(),
            "",
            tags.map(MeterReader::keys),
            BuilderFacts.NONE,
            code.span(call),
            fields.of(path),
            Optional.of(registry)),
        Optional.of(name),
        tags);
  }

  private boolean isTags(ExpressionTree tree) {
    return switch (code.typeOf(tree)) {
      case "Tags", "List", "Iterable", "Set", "Collection" -> true;
      default -> false;
    };
  }

  private static RawKind kindOfMethod(String method) {
    return switch (method) {
      case "counter" -> RawKind.COUNTER;
      case "timer" -> RawKind.TIMER;
      case "summary" -> RawKind.SUMMARY;
      case "gauge", "gaugeCollectionSize", "gaugeMapSize" -> RawKind.TRACKED_GAUGE;
      default -> RawKind.OTHER;
    };
  }

  private static RawKind kind(String made) {
    return switch (made) {
      case "Counter" -> RawKind.COUNTER;
      case "Timer" -> RawKind.TIMER;
      case "DistributionSummary" -> RawKind.SUMMARY;
      case "Gauge", "MultiGauge" -> RawKind.TRACKED_GAUGE;
      case "FunctionCounter" -> RawKind.TRACKED_COUNTER;
      default -> RawKind.OTHER;
    };
  }

  /**
   * The meters that a call may use, as the analysis saw them; only the one that is read if it saw
   * none whose name is known.
   */
  static List<RawMetric> metrics(Read read, List<Observation> seen) {
    Set<RawMetric> metrics = new LinkedHashSet<>();
    for (Observation each : seen) {
      if (each instanceof MeterCall meter && meter.name().isPresent()) {
        Optional<List<String>> keys =
            sameKeys(read, meter) ? read.metric().labels() : meter.keys().map(List::copyOf);
        metrics.add(read.metric().known(meter.name(), keys));
      }
    }
    return metrics.isEmpty() ? List.of(read.metric()) : List.copyOf(metrics);
  }

  /** Whether both have the same keys: then those that were read have the order of the source. */
  private static boolean sameKeys(Read read, MeterCall meter) {
    return meter.keys().isEmpty()
        || read.metric()
            .labels()
            .filter(labels -> new TreeSet<>(labels).equals(meter.keys().get()))
            .isPresent();
  }

  private static List<String> keys(List<RawLabel> labels) {
    return labels.stream().map(RawLabel::key).distinct().toList();
  }
}
