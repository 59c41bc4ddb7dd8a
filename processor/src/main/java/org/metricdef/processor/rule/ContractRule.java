package org.metricdef.processor.rule;

import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import org.metricdef.processor.client.Breach;
import org.metricdef.processor.client.IncompleteBuilds.IncompleteBuild;
import org.metricdef.processor.client.InheritedContracts.Mismatch;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.text.MethodText;

/** {@code label-keys-unproven}: a contract about a map can be broken. */
public final class ContractRule {

  private ContractRule() {}

  /** Code that can change the keys of a map under a contract. */
  public static Finding breach(Breach breach) {
    MessageLines lines = new MessageLines(
        "%s must keep its keys, but %s".formatted(breach.contract(), breach.how()));
    lines.addAdvice("change a copy: new HashMap<>(map), or use Labels, which is immutable");
    return new Finding(
        LabelKeysUnprovenRule.ID,
        breach.at(),
        lines,
        Optional.of(new FindingCause.BrokenContract(breach.contract())));
  }

  /** Code that the analysis did not reach. */
  public static Finding notReached(Tree at) {
    MessageLines lines =
        new MessageLines("cannot prove that the labels fit: no path to this code was found");
    lines.addAdvice("remove it if it never runs; otherwise call it from code that runs");
    return new Finding(LabelKeysUnprovenRule.ID, at, lines);
  }

  /** A method reference, through which unchecked code can call the method. */
  public static Finding reference(Tree at, ExecutableElement method) {
    MessageLines lines =
        new MessageLines("cannot prove the labels of calls through the method reference to '%s'"
            .formatted(MethodText.of(method)));
    lines.addAdvice("use a lambda that calls the method: each -> %s(each)"
        .formatted(at.toString().replaceFirst("::", ".")));
    return new Finding(LabelKeysUnprovenRule.ID, at, lines);
  }

  /** A method or a lambda that differs from a method which callers use in its place. */
  public static Finding mismatch(Tree at, Mismatch mismatch) {
    return mismatch(
        at,
        mismatch,
        mismatch.isOfPlatform()
            ? "implement an interface of your own that declares the same contract"
            : "declare the same contract on both");
  }

  /** A class that inherits a method which differs from the one that it implements. */
  public static Finding inherited(Tree at, Mismatch mismatch) {
    String hold = "hold a '%s' in a field and call it, instead of inheriting from it"
        .formatted(owner(mismatch.method()));
    return mismatch(
        at,
        mismatch,
        mismatch.isOfPlatform() ? hold : "declare the same contract on both, or " + hold);
  }

  private static Finding mismatch(Tree at, Mismatch mismatch, String fix) {
    String method = owner(mismatch.method()) + "." + MethodText.of(mismatch.method());
    String declared = owner(mismatch.declared()) + "." + MethodText.of(mismatch.declared());
    MessageLines lines = new MessageLines("'%s' and '%s' declare different contracts for their %s"
        .formatted(declared, method, mismatch.what()));
    lines.addAdvice(fix);
    return new Finding(LabelKeysUnprovenRule.ID, at, lines);
  }

  private static Name owner(ExecutableElement method) {
    return Owners.of(method).getSimpleName();
  }

  /** A field under a contract that is null before it is assigned. */
  public static Finding unassigned(VariableTree field) {
    MessageLines lines =
        new MessageLines("@LabelKeys of '%s' does not hold until the field is assigned: it is null"
            .formatted(field.getName()));
    lines.addAdvice("make it final, or initialize it where it is declared");
    return new Finding(LabelKeysUnprovenRule.ID, field, lines);
  }

  /** A call that builds an object with a builder that may lack labels. */
  public static Finding incomplete(IncompleteBuild build) {
    String fields = Phrases.quoted(
        build.properties().stream().map(each -> each.getSimpleName().toString()).toList(), ", ");
    MessageLines lines = new MessageLines(
        build.isCertain()
            ? "@LabelKeys of %s does not hold: the builder is not given %s, which is then null"
                .formatted(fields, fields)
            : "cannot prove that the builder is given %s, which has @LabelKeys and is null otherwise"
                .formatted(fields));
    String give = "give it before this call, in the same chain of calls or to the same variable";
    if (!build.properties().stream().allMatch(ContractRule::isOfLombok)) {
      lines.addAdvice(give);
    } else {
      lines.addAdvice(
          give, "or mark the field with lombok.NonNull: the builder then refuses null itself");
    }
    return new Finding(LabelKeysUnprovenRule.ID, build.tree(), lines);
  }

  private static boolean isOfLombok(Element property) {
    return property.getKind() == ElementKind.FIELD
        && Owners.of(property).getKind() != ElementKind.RECORD;
  }

  /** A metric set that is implemented by hand, so that a method can return the wrong metric. */
  public static Finding handWritten(Tree at, ExecutableElement metric) {
    MessageLines lines = new MessageLines(
        "cannot prove that '%s()' returns its own metric: the implementation is written by hand"
            .formatted(metric.getSimpleName()));
    lines.addAdvice("use the generated implementation; in a test, pass it a registry of its own");
    return new Finding(LabelKeysUnprovenRule.ID, at, lines);
  }
}
