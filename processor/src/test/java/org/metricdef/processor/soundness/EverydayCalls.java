package org.metricdef.processor.soundness;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Metric calls as everyday code makes them. Each kind of code has a form that is right, and forms
 * that look like it and fail.
 */
final class EverydayCalls {

  private final Draft draft;
  private final Map<Construct, Consumer<Boolean>> writers = new EnumMap<>(Construct.class);

  EverydayCalls(Draft draft) {
    this.draft = draft;
    new TravellingPairs(draft).register(writers);
    new CorrelatedConditions(draft).register(writers);
    new NullDefaults(draft).register(writers);
    new HelperClasses(draft).register(writers);
    new KeyLoops(draft).register(writers);
    new KeptMaps(draft).register(writers);
    new MapFunctions(draft).register(writers);
    new DelayedCalls(draft).register(writers);
    new OtherFacades(draft).register(writers);
  }

  /** Writes a call, with the code that it needs. */
  void write(boolean wrong) {
    Construct construct = draft.any(List.copyOf(writers.keySet()));
    draft.involve(construct);
    writers.get(construct).accept(wrong);
  }
}
