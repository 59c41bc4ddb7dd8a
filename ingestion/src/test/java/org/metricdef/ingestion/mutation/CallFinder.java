package org.metricdef.ingestion.mutation;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;

/**
 * Finds metric calls, what makes their labels and what promises them, by what javac says that a
 * call is.
 */
final class CallFinder extends TreePathScanner<Void, Span.In> {

  private static final Set<String> HANDLES =
      Set.of("org.metricdef.Counter", "org.metricdef.Gauge", "org.metricdef.Histogram");
  private static final String LABELS = "org.metricdef.Labels";

  private final Trees trees;
  private final List<Metric> metrics;
  private final List<MetricCall> metricCalls = new ArrayList<>();
  private final List<LabelsCall> labelsCalls = new ArrayList<>();
  private final List<LabelContract> contracts = new ArrayList<>();

  CallFinder(Trees trees, List<Metric> metrics) {
    this.trees = trees;
    this.metrics = metrics;
  }

  List<MetricCall> metricCalls() {
    return metricCalls;
  }

  List<LabelsCall> labelsCalls() {
    return labelsCalls;
  }

  List<LabelContract> contracts() {
    return contracts;
  }

  void look(Span.In spans, CompilationUnitTree unit) {
    scan(unit, spans);
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree call, Span.In spans) {
    super.visitMethodInvocation(call, spans);
    Element method = trees.getElement(getCurrentPath());
    if (method != null && call.getMethodSelect() instanceof MemberSelectTree select) {
      String owner = method.getEnclosingElement().toString();
      if (HANDLES.contains(owner)) {
        metricCalls.add(metricCall(call, select, spans));
      } else if (owner.equals(LABELS)) {
        labelsCall(call, select, spans).ifPresent(labelsCalls::add);
      }
    }
    return null;
  }

  @Override
  public Void visitAnnotation(AnnotationTree annotation, Span.In spans) {
    Element type = trees.getElement(new TreePath(getCurrentPath(), annotation.getAnnotationType()));
    if (type != null && type.toString().equals("org.metricdef.LabelKeys")) {
      ExpressionTree keys = MetricSetTree.argument(annotation, "value").orElseThrow();
      Tree owner = getCurrentPath().getParentPath().getParentPath().getLeaf();
      if (owner instanceof ClassTree contract) {
        contracts.add(new LabelContract(
            contract.getSimpleName().toString(), MetricSetTree.strings(keys), spans.of(keys)));
      }
    }
    return super.visitAnnotation(annotation, spans);
  }

  private MetricCall metricCall(MethodInvocationTree call, MemberSelectTree select, Span.In spans) {
    MethodInvocationTree metricOf = (MethodInvocationTree) select.getExpression();
    MemberSelectTree metric = (MemberSelectTree) metricOf.getMethodSelect();
    String name = metric.getIdentifier().toString();
    int nameEnd = spans.of(metric).end();
    Span whole = spans.of(call);
    int openParenthesis = spans.of(select).end();
    return new MetricCall(
        metrics.stream().filter(each -> each.method().equals(name)).findFirst().orElseThrow(),
        spans.between(nameEnd - name.length(), nameEnd),
        call.getArguments().stream().filter(this::isLabels).findFirst().map(spans::of),
        spans.between(openParenthesis + 1, whole.end() - 1).atLineOf(spans.of(select)));
  }

  private boolean isLabels(ExpressionTree argument) {
    return LABELS.equals(
        String.valueOf(trees.getTypeMirror(new TreePath(getCurrentPath(), argument))));
  }

  /** Empty where a key is not a literal, or the call makes no labels. */
  private Optional<LabelsCall> labelsCall(
      MethodInvocationTree call, MemberSelectTree select, Span.In spans) {
    String method = select.getIdentifier().toString();
    boolean hasValues = !method.equals("without");
    if (!Set.of("of", "with", "without").contains(method)) {
      return Optional.empty();
    }
    List<Span> keys = new ArrayList<>();
    List<Span> values = new ArrayList<>();
    for (int i = 0; i < call.getArguments().size(); i++) {
      ExpressionTree argument = call.getArguments().get(i);
      if (hasValues && i % 2 == 1) {
        values.add(spans.of(argument));
      } else if (argument.getKind() == Tree.Kind.STRING_LITERAL) {
        keys.add(spans.of((LiteralTree) argument));
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(
        new LabelsCall(method, keys, values, spans.of(select.getExpression()), spans.of(call)));
  }
}
