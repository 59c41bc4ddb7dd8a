package org.metricdef.processor.check;

import java.util.Optional;
import org.metricdef.processor.flow.source.LargeStack;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.StepBudget;
import org.metricdef.processor.inventory.Inventory;
import org.metricdef.processor.observed.ObservedRecorder;
import org.metricdef.processor.raw.RawClass;

/** What classes declare and record with clients as they stand, for tools that ask for it. */
public final class RawClasses {

  private RawClasses() {}

  /**
   * What a class declares and records. Where its analysis takes too long, only what stands in the
   * source is known.
   *
   * @param clients the clients, while the classes of the compilation know each other
   * @return empty if the class has nothing to do with metrics
   */
  public static Optional<RawClass> of(SourceIndex index, ClientContext clients) {
    return LargeStack.run(() ->
        Optional.of(Inventory.of(index, recorder(index, clients))).filter(read -> !read.isEmpty()));
  }

  private static ObservedRecorder recorder(SourceIndex index, ClientContext clients) {
    if (clients.observed().types().isEmpty()) {
      return new ObservedRecorder();
    }
    try {
      return clients.compilation().analyze(index).recorder();
    } catch (StepBudget.Exceeded exceeded) {
      return new ObservedRecorder();
    }
  }
}
