package org.metricdef.processor.rule;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.Optional;
import org.metricdef.processor.client.Observations.Breach;

/** {@code label-keys-unproven}: what a contract promises of a map cannot be relied on. */
public final class PromiseRule {

  private PromiseRule() {}

  /** Code that may change the keys of a map that is under contract. */
  public static Finding breach(Breach breach) {
    MessageLines lines = new MessageLines(
        "%s has to keep its keys, and %s".formatted(breach.contract(), breach.how()));
    lines.add("mend", "work on a copy: new HashMap<>(map), or use Labels, which never change");
    return new Finding(LabelKeysUnprovenRule.ID, breach.at(), lines.toString());
  }

  /** A place that the analysis never came to. */
  public static Finding notReached(Tree at) {
    MessageLines lines =
        new MessageLines("cannot prove that the labels fit: no way to this code was found");
    lines.add("mend", "remove it if it is never run, or move it where it is");
    return new Finding(LabelKeysUnprovenRule.ID, at, lines.toString());
  }

  /** A reference that lets code which nobody checks call the method. */
  public static Finding reference(Tree at, String method) {
    MessageLines lines = new MessageLines(
        "cannot prove the labels of calls through a reference to '%s'".formatted(method));
    lines.add("mend", "write a lambda that makes its labels and calls the method itself");
    return new Finding(LabelKeysUnprovenRule.ID, at, lines.toString());
  }

  /** An overriding method that asks for more than the method that it overrides. */
  public static Finding narrowed(
      Tree at, String method, String overridden, Optional<String> where) {
    MessageLines lines =
        new MessageLines("'%s' asks for labels that callers through '%s' are not held to"
            .formatted(method, overridden));
    where.ifPresent(contract -> lines.add("asked by", contract));
    lines.add("mend", "annotate the parameter of '%s' in the same way".formatted(overridden));
    return new Finding(LabelKeysUnprovenRule.ID, at, lines.toString());
  }

  /** A field under contract that begins as null. */
  public static Finding unassigned(VariableTree field) {
    MessageLines lines =
        new MessageLines("@LabelKeys of '%s' is broken until the field is assigned: it is null"
            .formatted(field.getName()));
    lines.add("mend", "make it final, or give it its first value where it is declared");
    return new Finding(LabelKeysUnprovenRule.ID, field, lines.toString());
  }

  /** An implementation of a metric set that may hand out any metric for any other. */
  public static Finding handWritten(MethodTree method) {
    MessageLines lines = new MessageLines(
        "cannot prove that '%s()' returns its own metric: this implementation is written by hand"
            .formatted(method.getName()));
    lines.add("mend", "use the generated implementation; a test can give it a registry of its own");
    return new Finding(LabelKeysUnprovenRule.ID, method, lines.toString());
  }
}
