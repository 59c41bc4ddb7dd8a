package org.metricdef.processor.rule;

import com.sun.source.tree.Tree;
import java.util.Optional;
import org.metricdef.processor.ruleset.Rule;

/** Something that a rule has to say of a place. */
public final class Finding {

  private final Rule rule;
  private final Tree at;
  private final MessageLines lines;
  private final Optional<Object> cause;

  Finding(Rule rule, Tree at, MessageLines lines, Optional<Object> cause) {
    this.rule = rule;
    this.at = at;
    this.lines = lines;
    this.cause = cause;
  }

  Finding(Rule rule, Tree at, MessageLines lines) {
    this(rule, at, lines, Optional.empty());
  }

  /** A finding whose message has one line. */
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

  MessageLines lines() {
    return lines;
  }

  /** What findings of one cause have in common; empty where it has a cause of its own. */
  Optional<Object> cause() {
    return cause;
  }

  Finding with(String label, String text) {
    return new Finding(rule, at, lines.with(label, text), cause);
  }

  @Override
  public String toString() {
    return message();
  }
}
