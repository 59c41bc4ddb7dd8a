package org.metricdef.processor.check;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.VariableElement;
import org.metricdef.processor.client.CompilationContext;
import org.metricdef.processor.client.RelevantMembers;
import org.metricdef.processor.flow.interpret.ClassAnalysis;
import org.metricdef.processor.flow.source.OtherClasses;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.StepBudget;
import org.metricdef.processor.flow.value.Value;
import org.metricdef.processor.library.KnownMapsModel;
import org.metricdef.processor.observed.FacadeModel;
import org.metricdef.processor.observed.FieldValues;
import org.metricdef.processor.observed.MicrometerModel;
import org.metricdef.processor.observed.ObservedClients;
import org.metricdef.processor.observed.ObservedRecorder;
import org.metricdef.processor.observed.OpenTelemetryModel;
import org.metricdef.processor.observed.PositionalModel;
import org.metricdef.processor.observed.TextArraysModel;

/**
 * What the analysis of a class has seen of clients as they stand.
 *
 * @param recorder the calls
 * @param analysis the analysis, at its end
 */
record ObservedClass(ObservedRecorder recorder, ClassAnalysis analysis) {

  /**
   * Analyzes a class.
   *
   * @throws StepBudget.Exceeded if it takes more steps than such a class may
   */
  static ObservedClass analyze(
      SourceIndex index, CompilationContext context, OtherClasses others, ObservedClients clients) {
    ObservedRecorder recorder = new ObservedRecorder();
    RelevantMembers members = RelevantMembers.of(index, clients.types().orElseThrow());
    AnalysisRun run = new AnalysisRun(index, context, others, members::contains);
    return new ObservedClass(
        recorder,
        run.run(
            List.of(
                new FacadeModel(recorder, index, clients, false),
                new PositionalModel(recorder, index, clients, receiver -> List.of()),
                new MicrometerModel(recorder, index, clients),
                new TextArraysModel(),
                new OpenTelemetryModel(recorder, index),
                new KnownMapsModel()),
            recorder,
            run.budget(),
            false));
  }

  /** What a field may hold; empty if that is not fully known. */
  Optional<Value> valueOf(VariableElement field) {
    return analysis.valueOf(field).map(Value::notNull).flatMap(FieldValues::of);
  }
}
