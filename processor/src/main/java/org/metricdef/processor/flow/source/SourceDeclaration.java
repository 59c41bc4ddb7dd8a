package org.metricdef.processor.flow.source;

import com.sun.source.tree.Tree;

/**
 * A declaration whose source people can edit.
 *
 * @param text the file that holds it
 */
public record SourceDeclaration(SourceText text, Tree tree) {}
