package org.metricdef.processor.observed;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.TreeSearch;

/**
 * The calls of a class that a client refuses if their label values, keys or pairs are wrong. The
 * search does not depend on the flow, so that a call which no flow reaches is found too.
 */
public final class ClientSites {

  private ClientSites() {}

  /** The calls and method references, in the order of the source. */
  public static List<Tree> of(SourceIndex index, Facades facades) {
    return TreeSearch.all(
        index.topLevel(),
        tree -> (tree instanceof MethodInvocationTree || tree instanceof MemberReferenceTree)
            && index.element(tree) instanceof ExecutableElement method
            && (isSite(method) || facades.isSite(method)));
  }

  private static boolean isSite(ExecutableElement method) {
    return PositionalMethods.TABLE
            .inherited(method)
            .filter(PositionalMethods.Effect::isSite)
            .isPresent()
        || MicrometerMethods.TABLE
            .declared(method)
            .filter(MicrometerMethods.Effect::isSite)
            .isPresent();
  }

  /** The calls that record a value with attributes, in the order of the source. */
  public static List<Tree> recordingAttributes(SourceIndex index) {
    return TreeSearch.all(
        index.topLevel(),
        tree -> tree instanceof MethodInvocationTree
            && index.element(tree) instanceof ExecutableElement method
            && OpenTelemetryMethods.TABLE
                .inherited(method)
                .filter(effect -> effect == OpenTelemetryMethods.Effect.RECORD)
                .isPresent());
  }

  /** The client that a class belongs to, as the catalogue names it. */
  public static String clientOf(String owner) {
    if (owner.startsWith("io.prometheus.client.")) {
      return "simpleclient";
    }
    if (owner.startsWith("io.prometheus.")) {
      return "prometheus-metrics";
    }
    if (owner.startsWith("io.opentelemetry.")) {
      return "opentelemetry";
    }
    return owner.startsWith("io.micrometer.") ? "micrometer" : "facade";
  }

  /** The collector or builder that a call or a method reference is made on; empty if none. */
  public static Optional<ExpressionTree> receiverOf(Tree site) {
    if (site instanceof MemberReferenceTree reference) {
      return Optional.of(reference.getQualifierExpression());
    }
    return site instanceof MethodInvocationTree call
            && call.getMethodSelect() instanceof MemberSelectTree select
        ? Optional.of(select.getExpression())
        : Optional.empty();
  }

  /** Whether a method returns the collector that it is called on. */
  public static boolean returnsCollector(ExecutableElement method) {
    return PositionalMethods.TABLE
        .inherited(method)
        .filter(PositionalMethods.Effect::returnsCollector)
        .isPresent();
  }
}
