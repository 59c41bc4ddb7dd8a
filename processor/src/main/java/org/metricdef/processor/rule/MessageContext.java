package org.metricdef.processor.rule;

import com.sun.source.tree.ExpressionTree;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import org.metricdef.processor.flow.provenance.Place;
import org.metricdef.processor.flow.provenance.UnknownCause;
import org.metricdef.processor.flow.value.Keys;

/** What messages need to know about the source. */
public interface MessageContext {

  /** Whether the type of an expression is {@code Labels}; otherwise it is a {@code Map}. */
  boolean isLabels(ExpressionTree expression);

  /** The keys that each call in this class passes to a parameter. */
  Map<Place, Keys> passedTo(Element parameter);

  /** The requirements in this class for a map that is unknown since one place. */
  List<KeyRequirement> requirementsSince(UnknownCause cause);
}
