package org.metricdef.processor.flow.source;

import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * An expression that a null test refers to and that is assumed to have the same value each time: a
 * field, or a call such as {@code e.getMessage()}.
 *
 * @param root the element of its leftmost name
 * @param text the expression as written, without a leading {@code this.}
 */
public record AccessPath(Element root, String text) {
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof AccessPath that && root.equals(that.root) && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return 31 * root.hashCode() + text.hashCode();
  }
}
