package org.metricdef.processor.check;

import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.TypeElement;
import org.metricdef.processor.client.CompilationContext;
import org.metricdef.processor.flow.interpret.ClassAnalysis;
import org.metricdef.processor.flow.model.AnalysisListener;
import org.metricdef.processor.flow.model.CallModel;
import org.metricdef.processor.flow.source.ClassSource;
import org.metricdef.processor.flow.source.OtherClasses;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.StepBudget;
import org.metricdef.processor.flow.source.TreeSize;
import org.metricdef.processor.flow.value.Contracts;
import org.metricdef.processor.library.LibraryModels;

/**
 * The analysis of some members of a class.
 *
 * @param others the other classes, and which of their methods are followed
 * @param members the members to analyze
 * @param records those whose components are followed with each object, for rules about values
 * @param contracts what declarations state
 */
record AnalysisRun(
    SourceIndex index,
    CompilationContext context,
    OtherClasses others,
    Predicate<Tree> members,
    Set<TypeElement> records,
    Contracts contracts) {

  /** An analysis that follows no records. */
  AnalysisRun(
      SourceIndex index, CompilationContext context, OtherClasses others, Predicate<Tree> members) {
    this(index, context, others, members, Set.of(), context.contracts());
  }

  /** The analysis of guarded code. */
  AnalysisRun(
      SourceIndex index,
      CompilationContext context,
      Predicate<Tree> members,
      Set<TypeElement> records) {
    this(index, context, members, records, context.contracts());
  }

  /** The analysis of guarded code under other contracts. */
  AnalysisRun(
      SourceIndex index,
      CompilationContext context,
      Predicate<Tree> members,
      Set<TypeElement> records,
      Contracts contracts) {
    this(index, context, context.others(), members, records, contracts);
  }

  /** The steps that the analysis may take. */
  StepBudget budget() {
    return new StepBudget(TreeSize.of(index.topLevel(), members).nodes());
  }

  /**
   * Runs the analysis.
   *
   * @param clients the models of metric calls, which are asked before those of libraries
   * @return the analysis, at its end
   * @throws StepBudget.Exceeded if it takes more steps than the budget has
   */
  ClassAnalysis run(
      List<CallModel> clients,
      AnalysisListener listener,
      StepBudget budget,
      boolean keepsPathsApart) {
    List<CallModel> models = new ArrayList<>(clients);
    models.addAll(LibraryModels.calls(others));
    ClassAnalysis analysis = new ClassAnalysis(
        ClassSource.of(index, index.topLevel(), contracts, others),
        members,
        models,
        LibraryModels.taints(records),
        LibraryModels.construction(),
        listener,
        budget,
        keepsPathsApart);
    analysis.run();
    return analysis;
  }
}
