package org.metricdef.processor.rule;

import com.sun.source.tree.MethodInvocationTree;
import java.util.Optional;
import org.metricdef.processor.client.CallSite;
import org.metricdef.processor.client.LabelTypes;
import org.metricdef.processor.declaration.LabelForm;
import org.metricdef.processor.fix.Fix;

/** The edit that gives a call of a metric exactly the required keys. */
final class SiteFix {

  private SiteFix() {}

  /**
   * The edit; empty if none is certain: the call may touch metrics that take different keys, or
   * labels that belong to the name that a caller passes, or the call takes them as pairs.
   */
  static Optional<Fix> of(CallSite site, KeyComparison comparison, MessageContext context) {
    boolean isForAll = site.metrics().stream()
        .allMatch(metric -> site.expectedBy(metric).equals(comparison.expected()));
    boolean takesPairs =
        site.guard().labelForm().filter(form -> form != LabelForm.MAP).isPresent();
    if (!isForAll || takesPairs || !site.namesOfCallers().isEmpty()) {
      return Optional.empty();
    }
    if (site.labels().isPresent()) {
      KeyFix fix = new KeyFix(comparison, site.passed(), takesMap(site), context);
      return site.labels().flatMap(fix::of);
    }
    boolean isHandle = site.guard().nameArgument().isEmpty();
    return isHandle && site.tree() instanceof MethodInvocationTree call
        ? Optional.of(KeyFix.added(call, comparison.expected(), context))
        : Optional.empty();
  }

  /** Whether the labels are declared as a {@code Map} with any implementation. */
  private static boolean takesMap(CallSite site) {
    int position = site.guard().labelsArgument().orElseThrow();
    return LabelTypes.isMap(site.method().getParameters().get(position).asType());
  }
}
