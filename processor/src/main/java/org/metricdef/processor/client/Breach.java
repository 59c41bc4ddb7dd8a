package org.metricdef.processor.client;

import com.sun.source.tree.Tree;

/**
 * Code that may change the keys of a map under contract.
 *
 * @param contract the declaration that states the contract, for messages
 * @param how what the code does, for messages
 */
public record Breach(Tree at, String contract, String how) {}
