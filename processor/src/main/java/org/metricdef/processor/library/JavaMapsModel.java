package org.metricdef.processor.library;

import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.model.CallModel;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.value.Value;

/** The maps of java.util that compare keys by {@code equals}. */
public final class JavaMapsModel implements CallModel {

  /** An override outside the JDK may do anything else. */
  @Override
  public boolean addsPair(ExecutableElement method) {
    return MapMethods.puts(method)
        && Owners.of(method).getQualifiedName().toString().startsWith("java.util.");
  }

  /** The result of such a method is a text, a number or a truth. */
  @Override
  public boolean onlyReads(ExecutableElement method, Value receiver) {
    return receiver instanceof Value.LabelMap && MapMethods.readsOneEntry(method);
  }

  @Override
  public Optional<Value> evaluate(Call call) {
    if (!call.owner().startsWith("java.util.")) {
      return Optional.empty();
    }
    if (call.name().equals("<init>")) {
      return MapMakers.constructed(call);
    }
    if (call.receiver().isPresent()) {
      return call.receiver().get() instanceof Value.LabelMap map
          ? MapMethods.evaluate(call, map)
          : Optional.empty();
    }
    return call.owner().equals("java.util.Map") || call.owner().equals("java.util.Collections")
        ? MapMakers.made(call)
        : Optional.empty();
  }
}
