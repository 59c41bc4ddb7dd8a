package org.metricdef.processor.check;

import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.observed.AnnotatedMeters;
import org.metricdef.processor.observed.DocumentedUse;
import org.metricdef.processor.observed.KeptBuilders;
import org.metricdef.processor.observed.MeterUse;
import org.metricdef.processor.observed.ObservedClients;
import org.metricdef.processor.observed.VaryingUse;
import org.metricdef.processor.rule.Finding;
import org.metricdef.processor.rule.KeysDifferRule;
import org.metricdef.processor.rule.KeysVaryRule;

/** Whether the keys of Micrometer's meters agree, with each other and with documentation. */
final class MetersCheck {

  private final TypeElement type;
  private final ObservedClients known;
  private final List<Finding> findings = new ArrayList<>();

  /** The places that are reported: one finding is enough for each. */
  private final Set<Tree> reported = new HashSet<>();

  MetersCheck(SourceIndex index, ObservedClients known) {
    this.type = index.topLevelElement();
    this.known = known;
  }

  List<Finding> run(
      List<MeterUse> uses,
      List<VaryingUse> varying,
      List<KeptBuilders.Leaving> kept,
      List<DocumentedUse> documented,
      AnnotatedMeters annotated) {
    known.meters().forget(type);
    documented.forEach(this::reportOnce);
    varying.forEach(this::check);
    if (!known.mayChangeTags()) {
      kept.stream()
          .filter(each -> reported.add(each.tree()))
          .forEach(each -> findings.add(KeysVaryRule.of(each)));
    }
    uses.forEach(this::check);
    if (!known.mayTellAnnotationsApart()) {
      annotated.uses().forEach(this::check);
    }
    return findings;
  }

  private void check(VaryingUse varying) {
    boolean isAllowed =
        known.mayChangeTags() || known.documentation().allows(varying.use(), varying.least());
    if (!isAllowed && reported.add(varying.tree())) {
      findings.add(KeysVaryRule.of(varying, known.areOtherKeysDropped()));
    }
  }

  /** A use that breaks the documentation is no measure for others. */
  private void check(MeterUse use) {
    // Documentation allows some keys to be absent.
    if (known.mayChangeTags() || !use.isExact() && known.documentation().names(use)) {
      return;
    }
    Optional<DocumentedUse> undocumented = known.documentation().undocumented(use);
    if (undocumented.isPresent()) {
      reportOnce(undocumented.get());
      return;
    }
    known
        .meters()
        .add(type, use)
        .filter(other -> !known.documentation().allows(use, other))
        .filter(other -> reported.add(use.tree()))
        .ifPresent(
            other -> findings.add(KeysDifferRule.of(use, other, known.areOtherKeysDropped())));
  }

  private void reportOnce(DocumentedUse use) {
    if (reported.add(use.tree())) {
      findings.add(KeysDifferRule.of(use));
    }
  }
}
