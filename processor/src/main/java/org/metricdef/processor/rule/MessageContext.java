package org.metricdef.processor.rule;

import com.sun.source.tree.ExpressionTree;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import org.metricdef.processor.flow.Keys;
import org.metricdef.processor.flow.Loss;
import org.metricdef.processor.flow.Place;

/** What messages need to know of the source. */
public interface MessageContext {

  /** Whether an expression is a {@code Labels}, and not a {@code Map}. */
  boolean isLabels(ExpressionTree expression);

  /** What the calls that can be seen pass to a parameter. */
  Map<Place, Keys> passedTo(Element parameter);

  /** All that is asked for in this class of a map that was lost at one place. */
  List<Asked> askedOf(Loss loss);
}
