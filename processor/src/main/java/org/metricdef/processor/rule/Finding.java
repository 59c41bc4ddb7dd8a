package org.metricdef.processor.rule;

import com.sun.source.tree.Tree;

/**
 * Something that a rule has to say of a place.
 *
 * @param rule the rule's id
 * @param at the place
 * @param message for people; it has to stand alone, since some builds print nothing else
 */
public record Finding(String rule, Tree at, String message) {}
