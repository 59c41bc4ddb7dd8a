package org.metricdef.processor.flow.provenance;

import com.sun.source.tree.Tree;

/** The source of a tree as messages show it: on one line, and shortened. */
public final class TreeText {

  private TreeText() {}

  /** The text of a tree, cut after {@code most} characters. */
  public static String of(Tree tree, int most) {
    String text = tree.toString().replaceAll("\\s+", " ").trim();
    return text.length() <= most ? text : text.substring(0, most) + "…";
  }
}
