package org.metricdef.processor.rule;

import java.util.Optional;
import java.util.Set;
import org.metricdef.processor.client.ContractCheck;
import org.metricdef.processor.fix.Fix;
import org.metricdef.processor.flow.provenance.UnknownCause;

/** {@code label-keys} and {@code label-keys-unproven} for maps that are passed under a contract. */
public final class ContractCheckRule {

  private ContractCheckRule() {}

  /** The finding about the keys of the map, if any. */
  public static Optional<Finding> check(ContractCheck passed, MessageContext context) {
    KeyRequirement requirement = requirement(passed);
    KeyComparison comparison =
        KeyComparison.of(requirement.expected(), passed.passed(), KeyComparison.Choice.ONLY);
    Optional<Fix> fix =
        passed.contract().pairs() || passed.contract().derivation().isPresent()
            ? Optional.empty()
            : new KeyFix(comparison, passed.keys(), context.isMap(passed.expression()), context)
                .of(passed.expression());
    if (comparison.isCertain()) {
      return Optional.of(new Finding(
          LabelKeysRule.ID,
          passed.expression(),
          KeyMessage.wrong(requirement.subject(), comparison, Set.of(), fix),
          KeyMessage.causeOfWrong(requirement.subject(), comparison)));
    }
    Optional<UnknownCause> thrown = comparison.thrown();
    if (thrown.isPresent()) {
      return thrown.map(cause -> LabelKeysRule.thrown(
          passed.expression(),
          requirement.subject(),
          cause,
          fix.filter(
              each -> LabelKeysRule.isWrittenHere(Optional.of(passed.expression()), context))));
    }
    return comparison.isProven()
        ? Optional.empty()
        : Optional.of(LabelKeysUnprovenRule.finding(
            passed.expression(), requirement, comparison, fix, context));
  }

  /** The keys that the contract requires of the map. */
  public static KeyRequirement requirement(ContractCheck passed) {
    return new KeyRequirement(
        passed.place(),
        passed.contract().where(),
        passed.contract().keys().orElseThrow(),
        passed.keys(),
        Optional.of(passed.expression()));
  }
}
