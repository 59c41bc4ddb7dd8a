package org.metricdef.processor.rule;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import org.metricdef.processor.client.BuilderChange;
import org.metricdef.processor.client.BuilderChange.Assigned;
import org.metricdef.processor.client.BuilderChange.Marked;
import org.metricdef.processor.client.BuilderChange.Overridden;
import org.metricdef.processor.text.MethodText;

/** {@code label-keys-unproven}: callers rely on a builder that no longer is as generated. */
public final class BuilderChangeRule {

  private BuilderChangeRule() {}

  /** The finding at a change. */
  public static Finding of(BuilderChange change) {
    return new Finding(LabelKeysUnprovenRule.ID, change.tree(), lines(change));
  }

  private static MessageLines lines(BuilderChange change) {
    if (change instanceof Marked marked) {
      return lines(
          "'%s' is written by hand, but marked as written by Lombok: callers rely on what Lombok writes"
              .formatted(nameOf(marked.member())),
          "remove @lombok.Generated; most coverage tools take any annotation named Generated");
    }
    if (change instanceof Assigned assigned) {
      String property = assigned.property().getSimpleName().toString();
      return lines(
          "cannot prove that a builder keeps '%s', which has @LabelKeys: code assigns its field"
              .formatted(property),
          "call the builder's method for '%s' instead".formatted(property));
    }
    Overridden overridden = (Overridden) change;
    return lines(
        "cannot prove that '%s' does what the method of the builder does that it overrides"
            .formatted(MethodText.of(overridden.method())),
        "remove it, or give it another name");
  }

  private static String nameOf(Element member) {
    return member instanceof ExecutableElement method
        ? MethodText.of(method)
        : member.getSimpleName().toString();
  }

  private static MessageLines lines(String message, String advice) {
    MessageLines lines = new MessageLines(message);
    lines.addAdvice(advice);
    return lines;
  }
}
