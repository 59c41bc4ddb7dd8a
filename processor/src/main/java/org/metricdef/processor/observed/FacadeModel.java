package org.metricdef.processor.observed;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import javax.lang.model.element.ElementKind;
import org.metricdef.processor.declaration.ClientLabels;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.model.CallModel;
import org.metricdef.processor.flow.provenance.Origin;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.Parentheses;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.PassedKeys;
import org.metricdef.processor.flow.value.Value;
import org.metricdef.processor.observed.ObservedCall.Outcome;

/** The model of facades that no metric set stands behind, as annotations describe them. */
public final class FacadeModel implements CallModel {

  private final ObservedRecorder recorder;
  private final SourceIndex index;
  private final Facades facades;
  private final FacadeTables tables;
  private final FacadeConstants constants;
  private final SettingConditions settings;
  private final SharedRegistries shared;
  private final boolean isProof;

  /**
   * A model of the facades of a compilation.
   *
   * @param isProof whether a proof may depend on what other classes declare
   */
  public FacadeModel(
      ObservedRecorder recorder, SourceIndex index, ObservedClients clients, boolean isProof) {
    this.isProof = isProof;
    this.recorder = recorder;
    this.index = index;
    this.facades = clients.facades();
    this.tables = clients.tables();
    this.constants = clients.constants();
    this.settings = new SettingConditions(index);
    this.shared = new SharedRegistries(index);
  }

  @Override
  public boolean keepsPositions(Call call) {
    return true;
  }

  @Override
  public Optional<Value> evaluate(Call call) {
    Optional<FacadeMethod> method = facades.of(call.method());
    if (method.isEmpty()) {
      return Optional.empty();
    }
    return method.get().isUse() ? use(call, method.get()) : handle(call, method.get());
  }

  /** The handle that a call returns; empty if it returns none, or one of an unknown metric. */
  private Optional<Value> handle(Call call, FacadeMethod method) {
    // A constructor also runs for an object of a subclass, and for a constant of an enum.
    boolean isOther = call.name().equals("<init>")
        && (!(call.tree() instanceof NewClassTree)
            || Owners.of(call.method()).getKind() == ElementKind.ENUM);
    if (!method.makesHandle() || isOther) {
      return Optional.empty();
    }
    if (method.names().isEmpty()) {
      List<DeclaredCollector> known = declared(method, name(call, method));
      return known.size() == 1 ? Optional.of(Value.known(known.get(0))) : Optional.empty();
    }
    int first = method.names().getAsInt();
    return FacadeArguments.texts(call, first)
        .map(labels -> Value.known(new DeclaredCollector(
            text(call, method),
            labels,
            Optional.of(new Origin(call.place(), nameOf(call))),
            false)));
  }

  /** The metric's name, for messages only. */
  private static Optional<String> text(Call call, FacadeMethod method) {
    return method.name().isPresent()
        ? Builders.text(call.argument(method.name().getAsInt()))
        : Optional.empty();
  }

  private static String nameOf(Call call) {
    return call.name().equals("<init>")
        ? "new " + Owners.of(call.method()).getSimpleName()
        : call.name();
  }

  private Optional<String> name(Call call, FacadeMethod method) {
    return method.name().isPresent()
        ? ConstantKeys.of(call.index(), call.argumentTree(method.name().getAsInt()))
        : Optional.empty();
  }

  private List<DeclaredCollector> declared(FacadeMethod method, Optional<String> name) {
    return name.isPresent() ? tables.of(method, name.get()) : List.of();
  }

  /** Of a call that is not known, the body of the method may tell more. */
  private Optional<Value> use(Call call, FacadeMethod method) {
    Optional<Tree> home = Builders.site(call);
    if (home.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> name = name(call, method);
    if (isProof && name.isPresent()) {
      tables.placesOf(method).forEach(call.index()::dependOn);
    }
    List<DeclaredCollector> collectors =
        method.name().isPresent() ? declared(method, name) : receiver(call);
    Observation seen = method.labels().isPresent()
        ? labels(call, home.get(), method, name, collectors)
        : values(call, home.get(), method, collectors);
    return seen.isKnown()
        ? Optional.of(call.unknown("it is the result of a metric call"))
        : Optional.empty();
  }

  private List<DeclaredCollector> receiver(Call call) {
    Optional<DeclaredCollector> constant =
        call.receiverTree().flatMap(tree -> constants.of(call.element(Parentheses.strip(tree))));
    return constant.isPresent()
        ? List.of(constant.get())
        : DeclaredCollector.in(Builders.receiver(call));
  }

  private Observation values(
      Call call, Tree home, FacadeMethod method, List<DeclaredCollector> collectors) {
    boolean isElsewhere = call.index().isOfOtherClass(call.tree());
    boolean inArray = method.values().isPresent()
        && FacadeArguments.inArray(call, method.values().getAsInt());
    OptionalInt passed = method.values().isPresent()
        ? FacadeArguments.count(call, method.values().getAsInt())
        : OptionalInt.of(0);
    ObservedCall seen = new ObservedCall(
        home,
        isElsewhere ? Optional.of(call.place()) : Optional.empty(),
        call.name(),
        Builders.caller(call),
        method.values().isPresent() ? Optional.empty() : Optional.of(call.name()),
        Outcome.OF_FACADE,
        collectors,
        passed,
        inArray,
        isElsewhere || inArray ? List.of() : pairs(call, method, collectors));
    recorder.called(call, seen);
    return seen;
  }

  /** The values that stand at a call, if the metric surely has these labels. */
  private static List<PassedPair> pairs(
      Call call, FacadeMethod method, List<DeclaredCollector> collectors) {
    List<PassedPair> pairs = new ArrayList<>();
    int first = method.values().orElse(call.arity());
    if (call.method().isVarArgs()
        && collectors.size() == 1
        && collectors.get(0).labels().size() == call.arity() - first) {
      for (int i = first; i < call.arity(); i++) {
        pairs.add(new PassedPair(
            collectors.get(0).labels().get(i - first),
            Optional.empty(),
            call.argumentTree(i),
            Builders.text(call.argument(i))));
      }
    }
    return pairs;
  }

  private Observation labels(
      Call call,
      Tree home,
      FacadeMethod method,
      Optional<String> name,
      List<DeclaredCollector> collectors) {
    int parameter = method.labels().orElseThrow();
    Keys state = FacadeArguments.labels(call, parameter);
    PassedKeys passed = call.passed(state);
    Optional<SortedSet<String>> keys = FacadeArguments.names(state);
    boolean isCertain = call.isReached()
        && !passed.guarded()
        && !call.index().isOfOtherClass(call.tree())
        && !settings.mayDecideOn(call.tree());
    if (method.name().isPresent() && wantsSameKeys(call, parameter) && !tables.contains(method)) {
      MeterCall seen = meter(call, method, name, keys, passed);
      recorder.called(call, seen);
      if (isCertain && !tables.mayBeSeveral(method) && shared.contains(call.receiverTree())) {
        seen.use(classAround(call.tree()), shared.givenTo(call.receiverTree()))
            .ifPresent(recorder::used);
      }
      return seen;
    }
    PassedLabels seen = new PassedLabels(home, call.name(), passed.caller(), collectors, keys);
    if (isCertain || !seen.isSurelyWrong()) {
      recorder.called(call, seen);
    }
    return seen;
  }

  /** Attributes may be left out. Only tags are to be the same at all places. */
  private static boolean wantsSameKeys(Call call, int parameter) {
    return ClientLabels.of(call.method().getParameters().get(parameter).asType())
        .filter(ClientLabels.TAGS::equals)
        .isPresent();
  }

  private static MeterCall meter(
      Call call,
      FacadeMethod method,
      Optional<String> name,
      Optional<SortedSet<String>> keys,
      PassedKeys passed) {
    return new MeterCall(
        call.tree(),
        call.name(),
        call.place(),
        "metric of %s".formatted(Owners.of(method.declared()).getSimpleName()),
        name,
        "",
        keys,
        passed.caller());
  }

  private String classAround(Tree tree) {
    for (Tree outer : index.around(tree)) {
      if (outer instanceof ClassTree type && !type.getSimpleName().isEmpty()) {
        return type.getSimpleName().toString();
      }
    }
    return "";
  }
}
