package org.metricdef.processor.inventory;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.metricdef.processor.inventory.Chain.Step;
import org.metricdef.processor.observed.DeclaredCollector;
import org.metricdef.processor.observed.ObservedRecorder;
import org.metricdef.processor.raw.RawClient;
import org.metricdef.processor.raw.RawKind;
import org.metricdef.processor.raw.RawLabel;
import org.metricdef.processor.raw.RawMetric;
import org.metricdef.processor.raw.RawMetric.BuilderFacts;

/** Collectors of the clients that take label values by position. */
final class CollectorReader {

  private final Code code;
  private final ObservedRecorder recorder;
  private final FieldReader fields;
  private final LabelReader labels;

  CollectorReader(Code code, ObservedRecorder recorder, LabelReader labels) {
    this.code = code;
    this.recorder = recorder;
    this.fields = new FieldReader(code);
    this.labels = labels;
  }

  /**
   * The collector that a call makes.
   *
   * @param owner the class of its method
   */
  RawMetric read(TreePath path, String owner) {
    MethodInvocationTree made = (MethodInvocationTree) path.getLeaf();
    Chain chain = Chain.endingWith(made, code.index());
    boolean isSimple = owner.startsWith("io.prometheus.client.");
    Optional<TreePath> registering = Code.callOn(path)
        .filter(each -> Chain.endingWith((MethodInvocationTree) each.getLeaf(), code.index())
            .last()
            .method()
            .equals("register"));
    TreePath whole = registering.orElse(path);
    String type = code.typeOf(made);
    List<DeclaredCollector> known = recorder.valuesOf(made);
    return new RawMetric(
        isSimple ? RawClient.SIMPLECLIENT : RawClient.PROMETHEUS_METRICS,
        kind(type),
        type,
        name(chain, known),
        help(chain),
        unit(chain),
        labelNames(chain, known),
        settings(chain, isSimple, type),
        code.span(whole.getLeaf()),
        fields.of(whole),
        registry(Chain.endingWith((MethodInvocationTree) whole.getLeaf(), code.index())
            .last()));
  }

  private Optional<String> registry(Step last) {
    return last.method().equals("register")
        ? Optional.of(
            last.arguments().isEmpty() ? "" : code.textOf(last.arguments().get(0)))
        : Optional.empty();
  }

  private static RawKind kind(String type) {
    return switch (type) {
      case "Counter" -> RawKind.COUNTER;
      case "Gauge" -> RawKind.GAUGE;
      case "GaugeMetricFamily", "GaugeWithCallback" -> RawKind.TRACKED_GAUGE;
      case "CounterMetricFamily", "CounterWithCallback" -> RawKind.TRACKED_COUNTER;
      case "Histogram" -> RawKind.HISTOGRAM;
      case "Summary" -> RawKind.SUMMARY;
      case "Info" -> RawKind.INFO;
      default -> RawKind.OTHER;
    };
  }

  private Optional<String> name(Chain chain, List<DeclaredCollector> known) {
    Optional<String> name = argument(chain, "name")
        .or(() -> made(chain, 0))
        .or(() -> known.size() == 1 ? known.get(0).metric() : Optional.empty());
    Optional<String> subsystem = part(chain, "subsystem");
    Optional<String> namespace = part(chain, "namespace");
    return name.isPresent() && subsystem.isPresent() && namespace.isPresent()
        ? Optional.of(namespace.get() + subsystem.get() + name.get())
        : Optional.empty();
  }

  /** What {@code build(name, help)} is given; empty for other ways to make a builder. */
  private Optional<String> made(Chain chain, int argument) {
    Step first = chain.steps().get(0);
    return first.method().equals("build") && first.arguments().size() == 2
        ? code.constants().text(first.arguments().get(argument))
        : Optional.empty();
  }

  /** A part of the name that a builder puts before it; empty if it is given an unknown one. */
  private Optional<String> part(Chain chain, String method) {
    return chain.call(method).isEmpty()
        ? Optional.of("")
        : argument(chain, method).map(each -> each.isEmpty() ? "" : each + "_");
  }

  private Optional<String> argument(Chain chain, String method) {
    return chain
        .call(method)
        .filter(step -> step.arguments().size() == 1)
        .flatMap(step -> code.constants().text(step.arguments().get(0)));
  }

  private Optional<String> help(Chain chain) {
    return argument(chain, "help").or(() -> made(chain, 1));
  }

  private String unit(Chain chain) {
    Optional<Step> unit = chain.call("unit");
    if (unit.isEmpty() || unit.get().arguments().size() != 1) {
      return "";
    }
    ExpressionTree told = unit.get().arguments().get(0);
    String text = code.constants().text(told).orElseGet(() -> code.textOf(told));
    return text.substring(text.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private Optional<List<String>> labelNames(Chain chain, List<DeclaredCollector> known) {
    Optional<Step> told = chain.call("labelNames");
    if (chain.isWhole() && told.isEmpty()) {
      return Optional.of(List.of());
    }
    Optional<List<RawLabel>> names = told.flatMap(step -> labels.values(step.arguments()));
    if (names.isPresent()
        && names.get().stream().allMatch(each -> each.constant().isPresent())) {
      return Optional.of(
          names.get().stream().map(each -> each.constant().orElseThrow()).toList());
    }
    return known.size() == 1 && known.get(0).labels().stream().allMatch(Optional::isPresent)
        ? Optional.of(known.get(0).labels().stream().flatMap(Optional::stream).toList())
        : Optional.empty();
  }

  private BuilderFacts settings(Chain chain, boolean isSimple, String type) {
    List<Double> buckets = new ArrayList<>();
    List<String> unread = new ArrayList<>();
    boolean hasNative = !isSimple && type.equals("Histogram");
    for (Step step : chain.steps()) {
      switch (step.method()) {
        case "build",
            "builder",
            "new",
            "name",
            "help",
            "labelNames",
            "namespace",
            "subsystem",
            "unit",
            "register",
            "create",
            "callback" -> {
          // It is read above, or it is code that stays where it is.
        }
        case "buckets", "classicUpperBounds" ->
          code.constants()
              .numbers(step.arguments())
              .ifPresentOrElse(buckets::addAll, () -> unread.add(step.method()));
        case "classicOnly" -> hasNative = false;
        default -> unread.add(step.method());
      }
    }
    if (!chain.isWhole()) {
      unread.add("what was called on its builder before");
    }
    return new BuilderFacts(buckets, hasNative, unread);
  }

  /**
   * The collector that an expression is, which a method of the program returns; empty unless the
   * analysis knows which one that is.
   */
  Optional<RawMetric> returned(TreePath path, RawClient client) {
    Set<DeclaredCollector> known =
        new HashSet<>(recorder.valuesOf((ExpressionTree) path.getLeaf()));
    if (known.size() != 1) {
      return Optional.empty();
    }
    DeclaredCollector only = known.iterator().next();
    String type = code.typeOf(path.getLeaf());
    return Optional.of(new RawMetric(
        client,
        kind(type),
        type,
        only.metric(),
        Optional.empty(),
        "",
        only.labels().stream().allMatch(Optional::isPresent)
            ? Optional.of(only.labels().stream().flatMap(Optional::stream).toList())
            : Optional.empty(),
        BuilderFacts.NONE,
        code.span(path.getLeaf()),
        fields.of(path),
        Optional.empty()));
  }

  /** The family of samples that a constructor makes. */
  RawMetric family(NewClassTree made) {
    List<? extends ExpressionTree> arguments = made.getArguments();
    String type = code.typeOf(made);
    Optional<List<String>> names =
        arguments.size() < 3 ? Optional.of(List.of()) : texts(arguments.get(2));
    return new RawMetric(
        RawClient.SIMPLECLIENT,
        kind(type),
        type,
        code.constants().text(arguments.get(0)),
        code.constants().text(arguments.get(1)),
        "",
        names,
        BuilderFacts.NONE,
        code.span(made),
        Optional.empty(),
        Optional.empty());
  }

  /** The texts of a list that is written where it is used. */
  private Optional<List<String>> texts(ExpressionTree list) {
    if (!(list instanceof MethodInvocationTree call)) {
      return Optional.empty();
    }
    List<String> texts = new ArrayList<>();
    for (ExpressionTree each : call.getArguments()) {
      Optional<String> text = code.constants().text(each);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      texts.add(text.get());
    }
    return Optional.of(texts);
  }
}
