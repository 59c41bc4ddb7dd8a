package org.metricdef.lint.rulefile;

import org.metricdef.lint.document.PlacedText;

/**
 * A label of a query's result that a text uses.
 *
 * @param label the name of the label, with its place
 * @param where what uses it, for a message
 */
public record LabelUse(PlacedText label, String where) {}
