package org.metricdef.processor.client;

import com.sun.source.tree.ExpressionTree;
import java.util.Optional;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.model.CallModel;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.Value;

/** The model of metric calls: methods that return a metric's handle, and guarded methods. */
public final class MetricCallModel implements CallModel {

  private final Guards guards;
  private final SiteRecorder recorder;

  public MetricCallModel(Guards guards, SiteRecorder recorder) {
    this.guards = guards;
    this.recorder = recorder;
  }

  @Override
  public Optional<Value> evaluate(Call call) {
    Optional<Guard> guard = guards.of(call.method());
    if (guard.isPresent()) {
      // The other arguments escape first, since the labels may be reachable from them.
      escapeOthers(call, guard.get());
      record(call, guard.get());
      return Optional.of(call.unknown("it is the result of a metric call"));
    }
    return guards.metricOf(call.method()).map(KnownMetric::new).map(Value::known);
  }

  /** Only the labels are under a contract: a facade may change its other arguments. */
  private static void escapeOthers(Call call, Guard guard) {
    for (int i = 0; i < call.arity(); i++) {
      call.leavesAlone(i);
      if (i != guard.labelsArgument().orElse(-1)) {
        call.escape(
            call.argument(i),
            call.cause("it is passed to '%s', which may change it".formatted(call.name())));
      }
    }
  }

  private void record(Call call, Guard guard) {
    Value metric = guard.nameArgument().isPresent()
        ? call.argument(guard.nameArgument().getAsInt())
        : call.receiver().orElseGet(() -> call.unknown("it is called on itself"));
    Optional<Keys> passed = guard.labelsArgument().isPresent()
        ? call.observed(call.argument(guard.labelsArgument().getAsInt()))
        : Optional.of(Keys.empty());
    if (passed.isPresent() && !(metric instanceof Value.Nothing)) {
      Optional<ExpressionTree> labels = guard.labelsArgument().isPresent()
          ? Optional.of(call.argumentTree(guard.labelsArgument().getAsInt()))
          : Optional.empty();
      recorder.called(new CallSite(call.tree(), call.place(), guard, metric, passed.get(), labels));
    }
  }
}
