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
        "%s has to keep its keys, and %s".formatted(breach.contract(), breach.how()));
    lines.add("mend", "work on a copy: new HashMap<>(map), or use Labels, which never change");
    return new Finding(
        LabelKeysUnprovenRule.ID, breach.at(), lines, Optional.of(breach.contract()));
  }

  /** A place that the analysis never came to. */
  public static Finding notReached(Tree at) {
    MessageLines lines =
        new MessageLines("cannot prove that the labels fit: no way to this code was found");
    lines.add("mend", "remove it if it is never run; else call it from code that is");
    return new Finding(LabelKeysUnprovenRule.ID, at, lines);
  }

  /** A reference that lets code which nobody checks call the method. */
  public static Finding reference(Tree at, String method) {
    MessageLines lines = new MessageLines(
        "cannot prove the labels of calls through a reference to '%s'".formatted(method));
    lines.add("mend", "write a lambda that makes its labels and calls the method itself");
    return new Finding(LabelKeysUnprovenRule.ID, at, lines);
  }

  /** A method that does not say what others say in its place. */
  public static Finding mismatch(Tree at, Mismatch mismatch) {
    String method = owner(mismatch.method()) + "." + mismatch.method();
    String declared = owner(mismatch.declared()) + "." + mismatch.declared();
    MessageLines lines =
        new MessageLines("callers through '%s' are told something else than '%s' says of its %s"
            .formatted(declared, method, mismatch.what()));
    lines.add("mend", "state the same at both, or override the method here");
    return new Finding(LabelKeysUnprovenRule.ID, at, lines);
  }

  private static Name owner(ExecutableElement method) {
    return method.getEnclosingElement().getSimpleName();
  }

  /** A field under contract that begins as null. */
  public static Finding unassigned(VariableTree field) {
    MessageLines lines =
        new MessageLines("@LabelKeys of '%s' is broken until the field is assigned: it is null"
            .formatted(field.getName()));
    lines.add("mend", "make it final, or give it its first value where it is declared");
    return new Finding(LabelKeysUnprovenRule.ID, field, lines);
  }

  /** An implementation of a metric set that may hand out any metric for any other. */
  public static Finding handWritten(MethodTree method) {
    MessageLines lines = new MessageLines(
        "cannot prove that '%s()' returns its own metric: this implementation is written by hand"
            .formatted(method.getName()));
    lines.add("mend", "use the generated implementation; a test can give it a registry of its own");
    return new Finding(LabelKeysUnprovenRule.ID, method, lines);
  }
}
