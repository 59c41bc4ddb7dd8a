package org.metricdef.processor.rule;

import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Optional;
import org.metricdef.processor.fix.Fix;
import org.metricdef.processor.fix.ProposedContract;
import org.metricdef.processor.flow.provenance.KeyWay;
import org.metricdef.processor.ruleset.Rule;

/** The breach of a rule at one place of the source. */
public final class Finding {

  private final Rule rule;
  private final Tree at;
  private final MessageLines lines;
  private final Optional<FindingCause> cause;
  private final boolean isWarning;
  private final int places;

  Finding(Rule rule, Tree at, MessageLines lines, Optional<FindingCause> cause) {
    this(rule, at, lines, cause, false, 1);
  }

  private Finding(
      Rule rule,
      Tree at,
      MessageLines lines,
      Optional<FindingCause> cause,
      boolean isWarning,
      int places) {
    this.rule = rule;
    this.at = at;
    this.lines = lines;
    this.cause = cause;
    this.isWarning = isWarning;
    this.places = places;
  }

  Finding(Rule rule, Tree at, MessageLines lines) {
    this(rule, at, lines, Optional.empty());
  }

  /** A finding whose message has no details. */
  public static Finding of(Rule rule, Tree at, String message) {
    return new Finding(rule, at, new MessageLines(message));
  }

  /** The rule that is broken. */
  public Rule rule() {
    return rule;
  }

  public Tree at() {
    return at;
  }

  /** The message as javac prints it. It stands alone, because some builds print nothing else. */
  public String message() {
    return rule.message(lines.toString());
  }

  /** The first line of the message. */
  public String headline() {
    return lines.headline();
  }

  /** The lines of the message, without the rule's id and page. */
  public List<String> text() {
    return lines.toString().lines().toList();
  }

  /** The ways of the keys that the finding is about; empty if they have none. */
  public List<KeyWay> ways() {
    return lines.ways();
  }

  MessageLines lines() {
    return lines;
  }

  /** The cause; empty if no other finding can have the same cause. */
  Optional<FindingCause> cause() {
    return cause;
  }

  /** The edit after which the finding is gone; empty if no edit is certain. */
  public Optional<Fix> fix() {
    return lines.fix();
  }

  /** The contract after which the finding is gone; empty if none is known. */
  public Optional<ProposedContract> contract() {
    return lines.contract();
  }

  /** Whether the finding is a warning also where its rule is an error. */
  public boolean isWarning() {
    return isWarning;
  }

  /** The same finding, where it is not certain enough for an error. */
  Finding asWarning() {
    return new Finding(rule, at, lines, cause, true, places);
  }

  /** The same finding with another edit. */
  Finding with(Optional<Fix> fix) {
    return new Finding(rule, at, lines.with(fix), cause, isWarning, places);
  }

  /** The same finding with one more line in its message, and another edit. */
  Finding with(String label, String text, Optional<Fix> fix) {
    return new Finding(rule, at, lines.with(label, text, fix), cause, isWarning, places);
  }

  /** The cause in words, without its place; empty if the finding has none that others share. */
  public Optional<String> reason() {
    return cause.map(FindingCause::reason);
  }

  /** The places that the finding is about: one, and those that its message adds. */
  public int places() {
    return places;
  }

  /** The same finding, which speaks for others too. */
  Finding at(int number) {
    return new Finding(rule, at, lines, cause, isWarning, number);
  }

  @Override
  public String toString() {
    return message();
  }
}
