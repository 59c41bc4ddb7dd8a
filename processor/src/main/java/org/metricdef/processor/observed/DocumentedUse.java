package org.metricdef.processor.observed;

import com.sun.source.tree.Tree;
import java.util.SortedSet;
import org.metricdef.processor.flow.provenance.PathCondition;
import org.metricdef.processor.observed.Documentation.Documented;

/**
 * A call that gives a documented meter or observation keys that its documentation does not name.
 *
 * @param caller the call of a helper that leads here, for messages
 */
public record DocumentedUse(
    Tree tree, Documented documented, SortedSet<String> unknown, PathCondition caller) {}
