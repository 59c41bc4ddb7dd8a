package org.metricdef.processor.inventory;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.metricdef.processor.inventory.Chain.Step;
import org.metricdef.processor.raw.RawClient;
import org.metricdef.processor.raw.RawKind;
import org.metricdef.processor.raw.RawMetric;
import org.metricdef.processor.raw.RawMetric.BuilderFacts;

/** Instruments of OpenTelemetry. */
final class InstrumentReader {

  /** The bounds that the SDK uses where a histogram states none. */
  private static final List<Double> DEFAULT_BOUNDS = List.of(
      0.0, 5.0, 10.0, 25.0, 50.0, 75.0, 100.0, 250.0, 500.0, 750.0, 1000.0, 2500.0, 5000.0, 7500.0,
      10000.0);

  private final Code code;
  private final FieldReader fields;

  InstrumentReader(Code code) {
    this.code = code;
    this.fields = new FieldReader(code);
  }

  /** The instrument that a call makes. */
  RawMetric read(TreePath path) {
    MethodInvocationTree made = (MethodInvocationTree) path.getLeaf();
    Chain chain = Chain.endingWith(made, code.index());
    Optional<Step> builder = chain.steps().stream()
        .filter(each -> each.method().endsWith("Builder"))
        .reduce((one, two) -> two);
    String kind = builder.map(each -> each.method().replace("Builder", "")).orElse("");
    boolean isRead = !chain.last().method().equals("build");
    return new RawMetric(
        RawClient.OPENTELEMETRY,
        kind(kind, isRead),
        kind,
        builder.flatMap(each -> code.constants().text(each.arguments().get(0))),
        text(chain, "setDescription"),
        text(chain, "setUnit").orElse(""),
        Optional.empty(),
        settings(chain, builder.isPresent(), kind),
        code.span(made),
        fields.of(path),
        builder.flatMap(this::meter));
  }

  private Optional<String> meter(Step builder) {
    return builder.tree() instanceof MethodInvocationTree call
            && call.getMethodSelect() instanceof MemberSelectTree select
        ? Optional.of(code.textOf(select.getExpression()))
        : Optional.empty();
  }

  private static RawKind kind(String kind, boolean isRead) {
    return switch (kind) {
      case "counter" -> isRead ? RawKind.TRACKED_COUNTER : RawKind.COUNTER;
      case "gauge", "upDownCounter" -> isRead ? RawKind.TRACKED_GAUGE : RawKind.GAUGE;
      case "histogram" -> RawKind.HISTOGRAM;
      default -> RawKind.OTHER;
    };
  }

  private Optional<String> text(Chain chain, String method) {
    return chain
        .call(method)
        .flatMap(step -> code.constants().text(step.arguments().get(0)));
  }

  private static BuilderFacts settings(Chain chain, boolean isWhole, String kind) {
    List<String> unread = new ArrayList<>();
    if (!isWhole) {
      unread.add("what was called on its builder before");
    }
    chain.steps().stream()
        .map(Step::method)
        .filter(each -> each.endsWith("Advice"))
        .forEach(unread::add);
    boolean hasDefault = kind.equals("histogram") && unread.isEmpty();
    return new BuilderFacts(hasDefault ? DEFAULT_BOUNDS : List.of(), false, unread);
  }
}
