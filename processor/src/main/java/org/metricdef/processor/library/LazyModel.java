package org.metricdef.processor.library;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.model.CallModel;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.value.Value;

/**
 * A model of methods that certain packages declare. It is created at the first call of one of them,
 * since most classes use few libraries and the tables take time in a JVM that has just started.
 */
final class LazyModel implements CallModel {

  private final List<String> packages;
  private final Supplier<CallModel> maker;
  private @Nullable CallModel made;

  /**
   * A model.
   *
   * @param maker creates it
   * @param packages the beginnings of the qualified names of the classes that it knows
   */
  LazyModel(Supplier<CallModel> maker, String... packages) {
    this.maker = maker;
    this.packages = List.of(packages);
  }

  @Override
  public Optional<Value> evaluate(Call call) {
    return knows(call.owner()) ? model().evaluate(call) : Optional.empty();
  }

  @Override
  public boolean keepsPositions(Call call) {
    return model().keepsPositions(call);
  }

  @Override
  public boolean callsAtOnce(ExecutableElement method, Value receiver) {
    return knows(method) && model().callsAtOnce(method, receiver);
  }

  @Override
  public boolean addsPair(ExecutableElement method) {
    return knows(method) && model().addsPair(method);
  }

  @Override
  public boolean callsBeforeReturn(ExecutableElement method, @Nullable TypeMirror receiver) {
    return knows(method) && model().callsBeforeReturn(method, receiver);
  }

  @Override
  public boolean onlyReads(ExecutableElement method, Value receiver) {
    return knows(method) && model().onlyReads(method, receiver);
  }

  private boolean knows(ExecutableElement method) {
    return knows(Owners.of(method).getQualifiedName().toString());
  }

  private boolean knows(String owner) {
    for (String each : packages) {
      if (owner.startsWith(each)) {
        return true;
      }
    }
    return false;
  }

  private CallModel model() {
    if (made == null) {
      made = maker.get();
    }
    return made;
  }
}
