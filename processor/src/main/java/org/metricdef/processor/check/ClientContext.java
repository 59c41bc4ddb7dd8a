package org.metricdef.processor.check;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.metricdef.processor.client.CompilationContext;
import org.metricdef.processor.collector.CollectorPrefilter;
import org.metricdef.processor.collector.DeclaredCollectors;
import org.metricdef.processor.flow.provenance.Place;
import org.metricdef.processor.observed.GuardedMeters;
import org.metricdef.processor.observed.ObservedClients;
import org.metricdef.processor.report.ClassVerdicts;
import org.metricdef.processor.report.ClientCall;
import org.metricdef.processor.report.RegistryUse;

/**
 * The clients that one compilation sees.
 *
 * @param observed the clients as they stand
 * @param compilation the classes that use them
 * @param declared their collectors that a {@code @MetricDef} declares
 * @param prefilter dismisses the classes that have nothing to do with those
 */
public record ClientContext(
    ObservedClients observed,
    ObservedCompilation compilation,
    DeclaredCollectors declared,
    CollectorPrefilter prefilter) {

  /** Adds the meters of a class that an earlier compilation has checked. */
  public void addEarlier(ClassVerdicts earlier) {
    String file = earlier.name().replaceFirst(".*[.]", "") + ".java";
    for (ClientCall call : earlier.clientCalls()) {
      if (call.known() && !call.kind().isEmpty() && call.client().equals("micrometer")) {
        observed
            .guardedMeters()
            .add(
                earlier.name(),
                new GuardedMeters.Meter(
                    call.kind(),
                    call.metric(),
                    new TreeSet<>(call.keys()),
                    new Place(file, call.line())));
      }
    }
  }

  /** The verdicts of a class with what its file does to registries. */
  public ClassVerdicts completed(ClassVerdicts verdicts, CompilationUnitTree unit) {
    Optional<ObservedClients.Setup> setup = observed.setup(unit);
    // No lambda: each is a class that javac loads anew.
    if (setup.isEmpty() || setup.get().registries() == 0 && !setup.get().changesTags()) {
      return verdicts;
    }
    return verdicts.with(new RegistryUse(
        List.of(), List.of(), setup.get().registries(), setup.get().changesTags(), false));
  }

  /** The clients of a compilation, with nothing read yet. */
  public static ClientContext of(JavacTask task, CompilationContext context) {
    ObservedClients observed = new ObservedClients(task, context);
    DeclaredCollectors declared = new DeclaredCollectors(task, context.stated());
    return new ClientContext(
        observed,
        new ObservedCompilation(task, context, observed),
        declared,
        new CollectorPrefilter(declared));
  }
}
