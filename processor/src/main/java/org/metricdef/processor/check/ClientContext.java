package org.metricdef.processor.check;

import com.sun.source.util.JavacTask;
import org.metricdef.processor.collector.CollectorPrefilter;
import org.metricdef.processor.collector.DeclaredCollectors;
import org.metricdef.processor.observed.ObservedClients;

/**
 * The clients that one compilation sees.
 *
 * @param observed the clients as they stand
 * @param declared their collectors that a {@code @MetricDef} declares
 * @param prefilter dismisses the classes that have nothing to do with those
 */
public record ClientContext(
    ObservedClients observed, DeclaredCollectors declared, CollectorPrefilter prefilter) {

  /** The clients of a compilation, with nothing read yet. */
  public static ClientContext of(JavacTask task) {
    DeclaredCollectors declared = new DeclaredCollectors(task);
    return new ClientContext(
        new ObservedClients(task.getElements()), declared, new CollectorPrefilter(declared));
  }
}
