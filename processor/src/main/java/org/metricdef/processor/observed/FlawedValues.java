package org.metricdef.processor.observed;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import java.util.Optional;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.value.Taint;
import org.metricdef.processor.flow.value.Taints;
import org.metricdef.processor.flow.value.Value;
import org.metricdef.processor.library.LibraryModels;

/** Notes the label values of calls that are null, or that are rarely repeated. */
final class FlawedValues {

  private final ObservedRecorder recorder;
  private final NullValues nulls;
  private final OneTimeCode once;

  FlawedValues(ObservedRecorder recorder, SourceIndex index) {
    this.recorder = recorder;
    this.nulls = new NullValues(index);
    this.once = new OneTimeCode(index);
  }

  /**
   * Looks at an argument that is a label value.
   *
   * @param label the label's name or its position
   * @param failsAtScrape whether the client accepts null, and throws when the metrics are read
   */
  void check(
      Call call, int argument, Optional<String> metric, String label, boolean failsAtScrape) {
    Value value = call.argument(argument);
    ExpressionTree tree = call.argumentTree(argument);
    Optional<Tree> site = Builders.site(call);
    if (site.isEmpty()) {
      return;
    }
    if (nulls.contains(value, tree, call)) {
      note(
          call,
          site.get(),
          tree,
          metric,
          label,
          new LabelValue.Null(value.isOnlyNull(), failsAtScrape));
      return;
    }
    if (once.makes(call, site.get(), tree)) {
      return;
    }
    for (Taint taint : Taints.of(value).only(Taint.Nature.UNBOUNDED).all()) {
      if (LibraryModels.isSurelyUnbounded(taint)) {
        note(call, site.get(), tree, metric, label, new LabelValue.Unbounded(taint));
        return;
      }
    }
  }

  private void note(
      Call call,
      Tree site,
      ExpressionTree argument,
      Optional<String> metric,
      String label,
      LabelValue.Flaw flaw) {
    recorder.called(
        call,
        new LabelValue(
            site,
            call.name(),
            Builders.caller(call),
            metric,
            label,
            Taint.textOf(argument),
            call.index().place(argument),
            flaw));
  }
}
