package org.metricdef.processor.inventory;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.observed.ClientMethods;
import org.metricdef.processor.observed.ClientMethods.Role;
import org.metricdef.processor.observed.ClientSites;
import org.metricdef.processor.observed.ObservedRecorder;
import org.metricdef.processor.raw.RawCall;
import org.metricdef.processor.raw.RawClass;
import org.metricdef.processor.raw.RawClient;
import org.metricdef.processor.raw.RawFacade;
import org.metricdef.processor.raw.RawMetric;
import org.metricdef.processor.raw.RawUse;

/** Reads one class: its declarations of metrics, its calls, and the other uses of its fields. */
public final class Inventory extends TreePathScanner<Void, Void> {

  private final Code code;
  private final SourceIndex index;
  private final CollectorReader collectors;
  private final MeterReader meters;
  private final InstrumentReader instruments;
  private final CallReader calls;
  private final FacadeReader facades;

  private final List<RawMetric> foundMetrics = new ArrayList<>();
  private final List<RawCall> foundCalls = new ArrayList<>();
  private final List<RawUse> foundUses = new ArrayList<>();
  private final List<RawFacade> foundFacades = new ArrayList<>();
  private final List<RawFacade.Call> foundFacadeCalls = new ArrayList<>();

  /** The expressions of fields that are part of a declaration or of a call. */
  private final Set<Tree> consumed = new HashSet<>();

  private Inventory(SourceIndex index, ObservedRecorder recorder) {
    this.index = index;
    this.code = new Code(index);
    LabelReader labels = new LabelReader(code);
    this.collectors = new CollectorReader(code, recorder, labels);
    this.meters = new MeterReader(code, labels);
    this.instruments = new InstrumentReader(code);
    this.calls = new CallReader(code, recorder, labels);
    this.facades = new FacadeReader(code, labels, recorder);
  }

  /**
   * What a class declares and records.
   *
   * @param recorder what the analysis saw of it
   */
  public static RawClass of(SourceIndex index, ObservedRecorder recorder) {
    Inventory inventory = new Inventory(index, recorder);
    inventory.scan(TreePath.getPath(index.unit(), index.topLevel()), null);
    TypeElement type = index.topLevelElement();
    return new RawClass(
        index.unit().getPackageName() == null
            ? ""
            : index.unit().getPackageName().toString(),
        type.getQualifiedName().toString(),
        inventory.code.span(index.topLevel()),
        inventory.foundMetrics,
        inventory.foundCalls,
        inventory.foundUses,
        inventory.foundFacades,
        inventory.foundFacadeCalls,
        RegistryFields.of(inventory.code));
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
    if (index.element(call) instanceof ExecutableElement method) {
      Optional<Role> role = ClientMethods.roleOf(method);
      if (role.isPresent()) {
        add(call, method, role.get());
      } else if (FacadeReader.mayBeOfProgram(method)) {
        addReturned(call);
        foundFacades.addAll(facades.passingOn(getCurrentPath(), method));
        facades.call(call, method).ifPresent(foundFacadeCalls::add);
      }
    }
    return super.visitMethodInvocation(call, null);
  }

  /** A collector that a helper has made, for a field. */
  private void addReturned(MethodInvocationTree call) {
    boolean isKept = FieldReader.assigned(getCurrentPath()).flatMap(code::field).isPresent();
    String type = String.valueOf(index.type(call));
    boolean isCollector = type.startsWith("io.prometheus.client.")
        || type.startsWith("io.prometheus.metrics.core.metrics.");
    if (isKept && isCollector) {
      collectors
          .returned(
              getCurrentPath(),
              type.startsWith("io.prometheus.client.")
                  ? RawClient.SIMPLECLIENT
                  : RawClient.PROMETHEUS_METRICS)
          .filter(each -> each.name().isPresent())
          .ifPresent(each -> addMetric(getCurrentPath(), each));
    }
  }

  private void add(MethodInvocationTree call, ExecutableElement method, Role role) {
    TreePath path = getCurrentPath();
    RawClient client = clientOf(method);
    switch (role) {
      case COLLECTOR -> addMetric(path, collectors.read(path, owner(method)));
      case INSTRUMENT -> addMetric(path, instruments.read(path));
      case LABEL_VALUES -> {
        RawCall read = calls.withValues(path, client, firstValue(method));
        if (read.kept().isPresent()) {
          consume(path);
        }
        addCall(read, call);
      }
      case WITHOUT_LABELS -> {
        if (!isOnSeries(call)) {
          addCall(calls.withoutLabels(call, client), call);
        }
      }
      case PROVIDED_METER -> addCall(calls.ofProvided(call), call);
      case ATTRIBUTES -> addCall(calls.withAttributes(call), call);
      case METER -> {
        MeterReader.Read read = meters.read(path);
        consume(path);
        addCall(calls.ofMeter(path, read), call);
        facades.of(path, read).ifPresent(foundFacades::add);
      }
      case FAMILY, ATTRIBUTE_KEY -> {
        // A constructor makes a family, and a key records nothing.
      }
    }
  }

  /** Whether a call records in a series that another call has looked up by its labels. */
  private boolean isOnSeries(MethodInvocationTree call) {
    return ClientSites.receiverOf(call)
            .filter(each -> code.typeOf(each).endsWith("DataPoint"))
            .isPresent()
        || ClientSites.receiverOf(call).isPresent()
            && ClientSites.receiverOf(call).get() instanceof MethodInvocationTree series
            && index.element(series) instanceof ExecutableElement method
            && ClientMethods.roleOf(method)
                .filter(role -> role == Role.LABEL_VALUES)
                .isPresent();
  }

  /** The values come last: they are the varargs of their method, or one list. */
  private static int firstValue(ExecutableElement method) {
    return method.isVarArgs() ? method.getParameters().size() - 1 : 0;
  }

  private void addMetric(TreePath path, RawMetric metric) {
    foundMetrics.add(metric);
    consume(path);
    Code.callOn(path).ifPresent(this::consume);
  }

  private void consume(TreePath path) {
    FieldReader.assigned(path).ifPresent(consumed::add);
  }

  private void addCall(RawCall call, Tree site) {
    foundCalls.add(call);
    ClientSites.receiverOf(site).ifPresent(consumed::add);
  }

  @Override
  public Void visitNewClass(NewClassTree made, Void unused) {
    if (index.element(made) instanceof ExecutableElement method
        && ClientMethods.roleOf(method).filter(role -> role == Role.FAMILY).isPresent()) {
      foundMetrics.add(collectors.family(made));
    }
    return super.visitNewClass(made, null);
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree reference, Void unused) {
    if (index.element(reference) instanceof ExecutableElement method) {
      Optional<Role> role = ClientMethods.roleOf(method);
      if (role.isPresent() && isCall(role.get())) {
        addCall(calls.reference(reference, clientOf(method)), reference);
      }
    }
    return super.visitMemberReference(reference, null);
  }

  private static boolean isCall(Role role) {
    return switch (role) {
      case LABEL_VALUES, WITHOUT_LABELS, METER, PROVIDED_METER, ATTRIBUTES -> true;
      case COLLECTOR, FAMILY, INSTRUMENT, ATTRIBUTE_KEY -> false;
    };
  }

  @Override
  public Void visitAssignment(AssignmentTree assignment, Void unused) {
    // What is assigned is read first: a declaration consumes the variable.
    scan(assignment.getExpression(), null);
    scan(assignment.getVariable(), null);
    return null;
  }

  @Override
  public Void visitIdentifier(IdentifierTree tree, Void unused) {
    addUse(tree);
    return null;
  }

  @Override
  public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
    addUse(tree);
    return super.visitMemberSelect(tree, null);
  }

  private void addUse(Tree tree) {
    Optional<VariableElement> field = code.field(tree);
    if (field.isPresent() && !consumed.contains(tree) && isOfClient(field.get())) {
      Optional<TreePath> recording = Code.callOn(getCurrentPath());
      foundUses.add(new RawUse(
          Code.key(field.get()),
          code.span(tree),
          recording.map(each -> code.recording((MethodInvocationTree) each.getLeaf())),
          code.span(recording.map(TreePath::getLeaf).orElse(tree))));
    }
  }

  private static boolean isOfClient(VariableElement field) {
    String type = field.asType().toString();
    return type.startsWith("io.prometheus.client.")
        || type.startsWith("io.prometheus.metrics.core.")
        || type.startsWith("io.micrometer.core.instrument.")
        || type.startsWith("io.opentelemetry.api.metrics.");
  }

  private static String owner(ExecutableElement method) {
    return method.getEnclosingElement() instanceof TypeElement type
        ? type.getQualifiedName().toString()
        : "";
  }

  private static RawClient clientOf(ExecutableElement method) {
    return switch (ClientSites.clientOf(owner(method))) {
      case "simpleclient" -> RawClient.SIMPLECLIENT;
      case "prometheus-metrics" -> RawClient.PROMETHEUS_METRICS;
      case "opentelemetry" -> RawClient.OPENTELEMETRY;
      default -> RawClient.MICROMETER;
    };
  }
}
