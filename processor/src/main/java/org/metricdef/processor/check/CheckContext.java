package org.metricdef.processor.check;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.function.Predicate;
import org.metricdef.processor.client.DeclaredContracts;
import org.metricdef.processor.client.Guards;
import org.metricdef.processor.client.InheritedContracts;
import org.metricdef.processor.client.Sites;
import org.metricdef.processor.flow.SourceIndex;
import org.metricdef.processor.report.Severities;

/**
 * What the check of one top-level class is given.
 *
 * @param topLevel the class, attributed
 * @param contracts the contracts of this compilation
 * @param guards the guards of this compilation
 */
public record CheckContext(
    SourceIndex index,
    ClassTree topLevel,
    DeclaredContracts contracts,
    Guards guards,
    Severities severities) {

  /**
   * The context of a class.
   *
   * @param topLevel the path of an attributed top-level class
   */
  public static CheckContext of(
      Trees trees,
      TreePath topLevel,
      DeclaredContracts contracts,
      Guards guards,
      Severities severities) {
    return new CheckContext(
        new SourceIndex(trees, topLevel),
        (ClassTree) topLevel.getLeaf(),
        contracts,
        guards,
        severities);
  }

  InheritedContracts inherited() {
    return new InheritedContracts(contracts, guards);
  }

  /**
   * The places of the class that need a verdict.
   *
   * @param relevant the members that may hold one
   */
  Sites sites(Predicate<Tree> relevant) {
    return Sites.of(index, topLevel, relevant, contracts, guards, inherited());
  }
}
