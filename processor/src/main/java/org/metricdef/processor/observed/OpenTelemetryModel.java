package org.metricdef.processor.observed;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.model.CallModel;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.PassedKeys;
import org.metricdef.processor.flow.value.Value;
import org.metricdef.processor.observed.OpenTelemetryMethods.Effect;

/**
 * The model of OpenTelemetry's metrics. Attributes are an immutable label map, and their builder is
 * a mutable one; so is the builder of an instrument.
 */
public final class OpenTelemetryModel implements CallModel {

  private static final String API = "io.opentelemetry.";
  private static final String GLOBAL = "GlobalOpenTelemetry.get";

  /** What newer versions accept; older ones accept less. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_./-]{0,254}");

  private final ObservedRecorder recorder;
  private final AttributeEffects attributes;
  private final SharedRegistries shared;
  private final SettingConditions settings;

  public OpenTelemetryModel(ObservedRecorder recorder, SourceIndex index) {
    this.recorder = recorder;
    this.attributes = new AttributeEffects(recorder);
    this.shared = new SharedRegistries(index);
    this.settings = new SettingConditions(index);
  }

  @Override
  public boolean keepsPositions(Call call) {
    return true;
  }

  @Override
  public Optional<Value> evaluate(Call call) {
    return call.owner().startsWith(API)
        ? OpenTelemetryMethods.TABLE.inherited(call).map(effect -> apply(effect, call))
        : Optional.empty();
  }

  private Value apply(Effect effect, Call call) {
    return switch (effect) {
      case METER -> meter(call);
      case INSTRUMENT_BUILDER -> instrumentBuilder(call);
      case SAME -> Builders.receiver(call);
      case ADVICE -> attributes.advise(call);
      case INSTRUMENT -> instrument(call);
      case CALLBACK -> {
        call.invoke(0, List.of(instrument(call)));
        yield result(call);
      }
      case RECORD -> {
        recorded(call, 1);
        yield result(call);
      }
      case BIND -> {
        recorded(call, 0);
        yield result(call);
      }
      default -> attributes.apply(effect, call);
    };
  }

  private static Value result(Call call) {
    return call.unknown("it is the result of a metric call");
  }

  /** A meter of a provider that the class makes itself, as tests do, is not compared. */
  private Value meter(Call call) {
    Optional<String> scope = Builders.text(call.argument(0)).or(() -> className(call));
    return scope.isPresent() && isShared(call.receiverTree())
        ? Value.known(new MeterScope(scope.get()))
        : call.unknown("the scope of the meter is not known");
  }

  private boolean isShared(Optional<ExpressionTree> provider) {
    return provider.isPresent()
        && (provider.get().toString().contains(GLOBAL) || shared.contains(withoutGetter(provider)));
  }

  /** The object whose {@code getMeterProvider()} is called. */
  private static Optional<ExpressionTree> withoutGetter(Optional<ExpressionTree> provider) {
    return provider.isPresent()
            && provider.get() instanceof MethodInvocationTree call
            && call.getMethodSelect() instanceof MemberSelectTree select
            && select.getIdentifier().contentEquals("getMeterProvider")
        ? Optional.of(select.getExpression())
        : provider;
  }

  /** {@code Orders.class.getName()}, as it is written: it is the same in all code of a package. */
  private static Optional<String> className(Call call) {
    String written = call.argumentTree(0).toString();
    return written.endsWith(".class.getName()")
        ? Optional.of(call.index().topLevelElement().getEnclosingElement() + "." + written)
        : Optional.empty();
  }

  private Value instrumentBuilder(Call call) {
    Builders.text(call.argument(0)).ifPresent(name -> refuse(call, name));
    Value meter = Builders.receiver(call);
    Optional<MeterScope> scope = Builders.single(meter, MeterScope.class);
    boolean isKnown = scope.isPresent()
        || call.receiverTree().isPresent() && shared.contains(call.receiverTree());
    return call.allocate(InstrumentState.of(
        OpenTelemetryMethods.kindOf(call.name()),
        isKnown ? Builders.text(call.argument(0)) : Optional.empty(),
        scope,
        Builders.origin(call)));
  }

  /** A condition in a helper may depend on what its caller passes. */
  private void refuse(Call call, String name) {
    PassedKeys passed = call.passed(Keys.empty());
    if (!NAME.matcher(name).matches() && call.isReached() && !passed.guarded()) {
      recorder.attribute(new AttributeRecord.Refused(call.argumentTree(0), name, passed.caller()));
    }
  }

  private static Value instrument(Call call) {
    Value builder = Builders.receiver(call);
    Optional<Instrument> instrument = builder instanceof Value.LabelMap
        ? call.keysOf(builder).flatMap(InstrumentState::instrument)
        : Optional.empty();
    return instrument.isPresent()
        ? Value.known(instrument.get())
        : call.unknown("its name is not known");
  }

  /** Records a value with the attributes of an argument, or with none. */
  private void recorded(Call call, int argument) {
    for (int i = 0; i < call.arity(); i++) {
      call.leavesAlone(i);
    }
    Keys keys = Keys.empty();
    if (call.arity() > argument) {
      Value given = call.argument(argument);
      if (Builders.isSurelyNull(given)) {
        withNull(call, argument);
        return;
      }
      keys = AttributeEffects.keysOf(call, given);
    }
    Optional<Instrument> instrument = Builders.single(Builders.receiver(call), Instrument.class);
    if (instrument.isPresent() && call.isReached()) {
      PassedKeys passed = call.passed(keys);
      recorder.attribute(new AttributeRecord.Use(
          call.tree(),
          call.place(),
          instrument.get(),
          AttributeEffects.attributes(keys.sure()),
          AttributeEffects.attributes(keys.facts().keySet()),
          keys.open().isPresent(),
          !passed.guarded() && !settings.mayDecideOn(call.tree()),
          passed.caller()));
    }
  }

  private void withNull(Call call, int argument) {
    PassedKeys passed = call.passed(Keys.empty());
    // A condition in a helper may depend on what its caller passes.
    if (call.isReached() && !passed.guarded()) {
      recorder.attribute(new AttributeRecord.WithoutAttributes(
          call.argumentTree(argument),
          call.name(),
          call.owner().contains(".Observable"),
          passed.caller()));
    }
  }
}
