package org.metricdef.processor.check;

import com.sun.source.util.JavacTask;
import org.metricdef.processor.client.CompilationContext;
import org.metricdef.processor.collector.CollectorPrefilter;
import org.metricdef.processor.collector.DeclaredCollectors;
import org.metricdef.processor.observed.ObservedClients;

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

  /** The clients of a compilation, with nothing read yet. */
  public static ClientContext of(JavacTask task, CompilationContext context) {
    ObservedClients observed = new ObservedClients(task.getElements());
    DeclaredCollectors declared = new DeclaredCollectors(task);
    return new ClientContext(
        observed,
        new ObservedCompilation(task, context, observed),
        declared,
        new CollectorPrefilter(declared));
  }
}
