package org.metricdef.processor.rule;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import org.metricdef.processor.client.InheritedPromises.Mismatch;
import org.metricdef.processor.client.Observations.Breach;

/** {@code label-keys-unproven}: what a contract promises of a map cannot be relied on. */
public final class PromiseRule {

  private PromiseRule() {}

  /** Code that may change the keys of a map that is under contract. */
  public static Finding breach(Breach breach) {
    MessageLines lines = new MessageLines(
        "%s must keep its keys, but %s".formatted(breach.contract(), breach.how()));
    lines.add("fix", "change a copy: new HashMap<>(map), or use Labels, which is immutable");
    return new Finding(
        LabelKeysUnprovenRule.ID, breach.at(), lines, Optional.of(breach.contract()));
  }

  /** A place that the analysis never came to. */
  public static Finding notReached(Tree at) {
    MessageLines lines =
        new MessageLines("cannot prove that the labels fit: no path to this code was found");
    lines.add("fix", "remove it if it never runs; otherwise call it from code that runs");
    return new Finding(LabelKeysUnprovenRule.ID, at, lines);
  }

  /** A reference that lets code which nobody checks call the method. */
  public static Finding reference(Tree at, String method) {
    MessageLines lines = new MessageLines(
        "cannot prove the labels of calls through the method reference to '%s'".formatted(method));
    lines.add("fix", "use a lambda that creates its labels and calls the method");
    return new Finding(LabelKeysUnprovenRule.ID, at, lines);
  }

  /** A method that does not say what others say in its place. */
  public static Finding mismatch(Tree at, Mismatch mismatch) {
    String method = owner(mismatch.method()) + "." + mismatch.method();
    String declared = owner(mismatch.declared()) + "." + mismatch.declared();
    MessageLines lines = new MessageLines("'%s' and '%s' declare different contracts for their %s"
        .formatted(declared, method, mismatch.what()));
    lines.add("fix", "declare the same contract on both, or override the method here");
    return new Finding(LabelKeysUnprovenRule.ID, at, lines);
  }

  private static Name owner(ExecutableElement method) {
    return method.getEnclosingElement().getSimpleName();
  }

  /** A field under contract that begins as null. */
  public static Finding unassigned(VariableTree field) {
    MessageLines lines =
        new MessageLines("@LabelKeys of '%s' does not hold until the field is assigned: it is null"
            .formatted(field.getName()));
    lines.add("fix", "make it final, or initialize it where it is declared");
    return new Finding(LabelKeysUnprovenRule.ID, field, lines);
  }

  /** An implementation of a metric set that may hand out any metric for any other. */
  public static Finding handWritten(MethodTree method) {
    MessageLines lines = new MessageLines(
        "cannot prove that '%s()' returns its own metric: the implementation is written by hand"
            .formatted(method.getName()));
    lines.add("fix", "use the generated implementation; in a test, pass it a registry of its own");
    return new Finding(LabelKeysUnprovenRule.ID, method, lines);
  }
}
