package org.metricdef.processor.flow.provenance;

import java.util.Optional;
import javax.lang.model.element.Element;

/**
 * The edit after which the analysis can follow a value.
 *
 * @param text the text in messages; {@code @LabelKeys} in it stands for the annotation with the
 *     required keys
 * @param states the parameter, field or method to annotate, if the edit is an annotation
 */
public record SuggestedFix(String text, Optional<Element> states) {

  /** An edit of the code. */
  public static SuggestedFix edit(String text) {
    return new SuggestedFix(text, Optional.empty());
  }

  /** An annotation at a declaration. */
  public static SuggestedFix stateAt(Element declaration, String text) {
    return new SuggestedFix(text, Optional.of(declaration));
  }
}
