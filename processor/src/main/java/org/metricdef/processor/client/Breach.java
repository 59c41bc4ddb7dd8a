package org.metricdef.processor.client;

import com.sun.source.tree.Tree;

/**
 * Code that may change the keys of a map under contract.
 *
 * @param contract the declaration that states the contract, for people
 * @param how what the code does, for people
 */
public record Breach(Tree at, String contract, String how) {}
