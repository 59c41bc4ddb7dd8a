package org.metricdef.processor.rule;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.metricdef.processor.flow.source.ConstantNumbers;
import org.metricdef.processor.flow.source.Invocation;
import org.metricdef.processor.flow.source.Parentheses;
import org.metricdef.processor.ruleset.Rule;

/**
 * {@code negative-increment}: a counter is incremented by a constant that no counter can take. The
 * client throws for a negative amount. It adds any other, so that the counter is NaN or infinite
 * from then on.
 */
public final class NegativeIncrementRule {

  private final ConstantNumbers constants;

  public NegativeIncrementRule(ConstantNumbers constants) {
    this.constants = constants;
  }

  /** The finding about an increment; empty unless every amount that it may pass is wrong. */
  public Optional<Finding> check(Invocation increment) {
    List<? extends ExpressionTree> arguments = increment.arguments();
    ExpressionTree amount = arguments.get(arguments.size() - 1);
    List<Optional<Double>> amounts = alternatives(amount)
        .map(each -> constants.of(each).map(Number::doubleValue))
        .toList();
    return amounts.stream()
            .allMatch(each -> each.filter(NegativeIncrementRule::isWrong).isPresent())
        ? Optional.of(
            new Finding(Rule.NEGATIVE_INCREMENT, amount, message(amounts.get(0).orElseThrow())))
        : Optional.empty();
  }

  private static Stream<ExpressionTree> alternatives(ExpressionTree expression) {
    ExpressionTree tree = Parentheses.strip(expression);
    return tree instanceof ConditionalExpressionTree choice
        ? Stream.concat(
            alternatives(choice.getTrueExpression()), alternatives(choice.getFalseExpression()))
        : Stream.of(tree);
  }

  private static boolean isWrong(double amount) {
    return amount < 0 || !Double.isFinite(amount);
  }

  private static MessageLines message(double amount) {
    MessageLines lines = new MessageLines(
        amount < 0
            ? "the amount is %s: the call throws, because a counter only goes up".formatted(amount)
            : "the amount is %s: the counter is %s from then on".formatted(amount, amount));
    lines.addAdvice(
        amount < 0
            ? "declare the metric as a Gauge, whose add(…) takes a negative amount; or pass a positive one"
            : "pass a finite amount");
    return lines;
  }
}
