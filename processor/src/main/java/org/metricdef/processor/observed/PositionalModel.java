package org.metricdef.processor.observed;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.model.CallModel;
import org.metricdef.processor.flow.provenance.Origin;
import org.metricdef.processor.flow.provenance.PathCondition;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.Value;
import org.metricdef.processor.observed.ObservedCall.Outcome;
import org.metricdef.processor.observed.PositionalMethods.Effect;

/** The model of the clients that take label values by position. */
public final class PositionalModel implements CallModel {

  private static final String PROMETHEUS = "io.prometheus.";
  private static final String INFO = "io.prometheus.metrics.core.metrics.Info";

  private final ObservedRecorder recorder;
  private final FlawedValues values;
  private final DeclaredNames names;
  private final Function<ExpressionTree, List<DeclaredCollector>> declared;

  /**
   * A model.
   *
   * @param declared the collectors that annotations say an expression is; none if they say nothing
   */
  public PositionalModel(
      ObservedRecorder recorder,
      SourceIndex index,
      ObservedClients clients,
      Function<ExpressionTree, List<DeclaredCollector>> declared) {
    this.recorder = recorder;
    this.values = new FlawedValues(recorder, index);
    this.declared = declared;
    this.names = new DeclaredNames(recorder, clients::collectorNames);
  }

  @Override
  public boolean keepsPositions(Call call) {
    return true;
  }

  @Override
  public Optional<Value> evaluate(Call call) {
    if (!call.owner().startsWith(PROMETHEUS)) {
      return Optional.empty();
    }
    Optional<Effect> effect = PositionalMethods.TABLE.inherited(call);
    return effect.isPresent() ? Optional.of(apply(effect.get(), call)) : Builders.returned(call);
  }

  private Value apply(Effect effect, Call call) {
    return switch (effect) {
      case BUILDER -> call.allocate(Keys.empty());
      case NAMED_BUILDER -> {
        Optional<String> name = Builders.text(call.argument(0));
        names.checkMetric(call, name);
        yield call.allocate(BuilderState.named(Keys.empty(), name, Builders.origin(call)));
      }
      case NAME -> {
        Optional<String> name = Builders.text(call.argument(0));
        if (isSimple(call)) {
          names.checkMetric(call, name);
        } else {
          names.checkNewMetric(call, name);
        }
        yield Builders.changed(
            call, state -> BuilderState.named(state, name, Builders.origin(call)));
      }
      case LABEL_NAMES -> withLabels(call);
      case COLLECTOR -> {
        Value collector = collector(call);
        recorder.seen(call.tree(), DeclaredCollector.in(collector));
        yield collector;
      }
      case VALUES -> {
        checkValues(call, 0, call.owner().equals(INFO));
        yield record(call, Optional.empty(), Outcome.THROWS, PassedValues.count(call, 0));
      }
      case SAME -> Builders.receiver(call);
      case CHILD_AND_VALUES -> {
        record(call, Optional.empty(), Outcome.THROWS, PassedValues.count(call, 1));
        yield Builders.receiver(call);
      }
      case VALUES_OR_NOTHING ->
        record(call, Optional.empty(), Outcome.DOES_NOTHING, PassedValues.count(call, 0));
      case CALLBACK -> callback(call);
      case VALUES_AFTER_ONE -> {
        checkValues(call, 1, true);
        yield record(call, Optional.empty(), Outcome.THROWS_AT_SCRAPE, PassedValues.count(call, 1));
      }
      case VALUES_AFTER_THREE -> {
        checkValues(call, 3, true);
        yield record(call, Optional.empty(), Outcome.THROWS_AT_SCRAPE, PassedValues.count(call, 3));
      }
      case FAMILY -> family(call);
      case LIST_OF_VALUES -> {
        record(call, Optional.empty(), Outcome.THROWS, PassedValues.countOfList(call, 0));
        yield Builders.receiver(call);
      }
      case WITHOUT_VALUES -> record(call, series(call), Outcome.THROWS, OptionalInt.of(0));
      case TIMER_WITHOUT_VALUES ->
        record(call, series(call), Outcome.THROWS_LATER, OptionalInt.of(0));
    };
  }

  private static boolean isSimple(Call call) {
    return PositionalMethods.isSimple(call.owner());
  }

  private Value withLabels(Call call) {
    Optional<List<Value>> given = PassedValues.from(call, 0);
    if (given.isEmpty()) {
      return Builders.changed(
          call, state -> state.withAny(call.cause("the number of its label names is not known")));
    }
    List<Optional<String>> labels = new ArrayList<>();
    for (Value name : given.get()) {
      labels.add(Builders.text(name));
    }
    names.checkLabels(call, labels, isSimple(call));
    return Builders.changed(
        call, state -> BuilderState.labelled(state, labels, Builders.origin(call)));
  }

  private static Value collector(Call call) {
    Optional<Keys> state =
        call.receiver().filter(builder -> builder instanceof Value.LabelMap).flatMap(call::keysOf);
    Optional<List<Optional<String>>> labels = state.flatMap(BuilderState::labels);
    return labels.isPresent()
        ? Value.known(new DeclaredCollector(
            state.flatMap(BuilderState::name),
            labels.get(),
            state.flatMap(BuilderState::declaredAt),
            false))
        : call.unknown("its label names are not known");
  }

  /** Runs the function that a builder is given, on the callback of what the builder describes. */
  private static Value callback(Call call) {
    Optional<Keys> state =
        call.receiver().filter(builder -> builder instanceof Value.LabelMap).flatMap(call::keysOf);
    Optional<List<Optional<String>>> labels =
        BuilderChains.endsHere(call) ? state.flatMap(BuilderState::labels) : Optional.empty();
    Value callback = labels.isPresent()
        ? Value.known(new DeclaredCollector(
            state.flatMap(BuilderState::name),
            labels.get(),
            state.flatMap(BuilderState::declaredAt),
            false))
        : call.unknown("the label names may be told later");
    call.invoke(0, List.of(callback));
    return Builders.receiver(call);
  }

  private Value family(Call call) {
    Optional<List<Optional<String>>> labels = PassedValues.textsOfList(call, 2);
    labels.ifPresent(known -> names.checkTwice(call, known));
    return labels.isPresent()
        ? Value.known(new DeclaredCollector(
            Builders.text(call.argument(0)),
            labels.get(),
            Optional.of(
                new Origin(call.place(), "new " + Owners.of(call.method()).getSimpleName())),
            false))
        : call.unknown("its label names are not known");
  }

  private static Optional<String> series(Call call) {
    return Optional.of(PositionalMethods.seriesOf(call.owner()));
  }

  /** Looks at the values that a call passes one by one. */
  private void checkValues(Call call, int first, boolean failsAtScrape) {
    if (PassedValues.inArray(call)) {
      return;
    }
    List<DeclaredCollector> collectors = collectors(call, Builders.receiver(call));
    Optional<DeclaredCollector> collector = collectors.stream().findFirst();
    for (int i = first; i < call.arity(); i++) {
      int position = i - first;
      String label = collector
          .filter(each -> position < each.labels().size())
          .flatMap(each -> each.labels().get(position))
          .map("label '%s'"::formatted)
          .orElse("label value %d".formatted(position + 1));
      values.check(call, i, collector.flatMap(DeclaredCollector::metric), label, failsAtScrape);
    }
  }

  private Value record(Call call, Optional<String> series, Outcome outcome, OptionalInt passed) {
    Value receiver = Builders.receiver(call);
    boolean isElsewhere = call.index().isOfOtherClass(call.tree());
    Optional<Tree> home = Builders.site(call);
    // A call on null fails in another way.
    if (!(receiver.notNull() instanceof Value.Nothing) && home.isPresent()) {
      recorder.called(
          call,
          new ObservedCall(
              home.get(),
              isElsewhere ? Optional.of(call.place()) : Optional.empty(),
              call.name(),
              outcome == Outcome.THROWS_AT_SCRAPE ? PathCondition.NONE : Builders.caller(call),
              series,
              outcome,
              collectors(call, receiver),
              passed,
              series.isEmpty() && PassedValues.inArray(call),
              isElsewhere || series.isPresent() ? List.of() : pairs(call, receiver)));
    }
    return call.unknown("it is the result of a metric call");
  }

  /** The collectors that the receiver may be; those that its declaration names come first. */
  private List<DeclaredCollector> collectors(Call call, Value receiver) {
    List<DeclaredCollector> stated =
        ClientSites.receiverOf(call.tree()).map(declared).orElse(List.of());
    return stated.isEmpty() ? DeclaredCollector.in(receiver) : stated;
  }

  /** The values that stand at a call, if the collector surely has these labels. */
  private List<PassedPair> pairs(Call call, Value receiver) {
    List<DeclaredCollector> collectors = collectors(call, receiver);
    int first = call.method().getParameters().size() - 1;
    boolean areKnown = !PassedValues.inArray(call)
        && call.method().isVarArgs()
        && collectors.size() == 1
        && collectors.get(0).labels().size() == call.arity() - first;
    List<PassedPair> pairs = new ArrayList<>();
    if (collectors.size() == 1 && namesAllLabels(call, first, collectors.get(0).labels())) {
      for (int i = first; i < call.arity(); i += 2) {
        pairs.add(new PassedPair(
            Builders.text(call.argument(i)),
            Optional.of(call.argumentTree(i)),
            call.argumentTree(i + 1),
            Builders.text(call.argument(i + 1))));
      }
      return pairs;
    }
    for (int i = first; areKnown && i < call.arity(); i++) {
      pairs.add(new PassedPair(
          collectors.get(0).labels().get(i - first),
          Optional.empty(),
          call.argumentTree(i),
          Builders.text(call.argument(i))));
    }
    return pairs;
  }

  /** Whether a call passes the name of each label before its value. */
  private static boolean namesAllLabels(Call call, int first, List<Optional<String>> labels) {
    boolean names = !PassedValues.inArray(call)
        && !labels.isEmpty()
        && call.arity() - first == 2 * labels.size();
    for (int i = 0; names && i < labels.size(); i++) {
      Optional<String> passed = Builders.text(call.argument(first + 2 * i));
      names = passed.isPresent() && labels.contains(passed);
    }
    return names;
  }
}
