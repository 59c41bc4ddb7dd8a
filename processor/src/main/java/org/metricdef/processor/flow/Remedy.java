package org.metricdef.processor.flow;

import java.util.Optional;
import javax.lang.model.element.Element;

/**
 * The edit after which the analysis can follow a value.
 *
 * @param text for people; {@code @LabelKeys} in it stands for the annotation with the keys that are
 *     asked for
 * @param states the parameter, field or method at which the annotation is to stand, if it is that
 */
public record Remedy(String text, Optional<Element> states) {

  /** An edit of the code. */
  public static Remedy edit(String text) {
    return new Remedy(text, Optional.empty());
  }

  /** An annotation at a declaration. */
  static Remedy stateAt(Element declaration, String text) {
    return new Remedy(text, Optional.of(declaration));
  }
}
