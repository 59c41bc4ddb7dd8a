package org.metricdef.processor.flow.provenance;

import com.sun.source.tree.ExpressionTree;
import java.util.Optional;
import javax.lang.model.element.Element;

/**
 * The change after which the analysis can follow a value.
 *
 * @param text what to do, or to do instead of the annotation; it may be empty beside an annotation
 * @param states the parameter, field or method that can state the keys with {@code @LabelKeys}
 * @param key the expression that is used as a key and is no constant
 */
public record SuggestedFix(String text, Optional<Element> states, Optional<ExpressionTree> key) {

  /** A change of the code. */
  public static SuggestedFix edit(String text) {
    return new SuggestedFix(text, Optional.empty(), Optional.empty());
  }

  /** An annotation at a declaration. */
  public static SuggestedFix stateAt(Element declaration) {
    return stateAt(declaration, "");
  }

  /** An annotation at a declaration, or another change. */
  public static SuggestedFix stateAt(Element declaration, String otherwise) {
    return new SuggestedFix(otherwise, Optional.of(declaration), Optional.empty());
  }

  /** A constant in place of a key. */
  public static SuggestedFix literal(ExpressionTree key, String text) {
    return new SuggestedFix(text, Optional.empty(), Optional.of(key));
  }
}
