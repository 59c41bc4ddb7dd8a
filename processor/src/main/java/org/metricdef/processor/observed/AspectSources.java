package org.metricdef.processor.observed;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import java.util.HashSet;
import java.util.Set;
import org.metricdef.processor.flow.source.TreeSearch;

/**
 * Which aspects the files of a compilation make for annotations of Micrometer. A program has one of
 * each kind, for one registry; tests may make many.
 */
final class AspectSources {

  private static final Set<String> ASPECTS =
      Set.of("TimedAspect", "CountedAspect", "ObservedAspect");

  /** Names whose use may change the keys of observations. */
  private static final Set<String> CONVENTIONS = Set.of(
      "ObservationFilter",
      "ObservationConvention",
      "GlobalObservationConvention",
      "ObservedAspectContext");

  private final Set<String> made = new HashSet<>();
  private boolean isUnclear;

  void add(CompilationUnitTree unit) {
    for (Tree each : TreeSearch.all(unit, AspectSources::isAspect)) {
      NewClassTree aspect = (NewClassTree) each;
      // A second argument may add tags of its own.
      isUnclear |= !made.add(nameOf(aspect)) || aspect.getArguments().size() > 1;
    }
    isUnclear |= TreeSearch.contains(
        unit,
        tree -> tree instanceof IdentifierTree name
            && CONVENTIONS.contains(name.getName().toString()));
  }

  /** Whether two annotations of one name may be about different meters. */
  boolean areUnclear() {
    return isUnclear;
  }

  private static boolean isAspect(Tree tree) {
    return tree instanceof NewClassTree created && ASPECTS.contains(nameOf(created));
  }

  private static String nameOf(NewClassTree created) {
    return created.getIdentifier().toString().replaceFirst(".*[.]", "");
  }
}
