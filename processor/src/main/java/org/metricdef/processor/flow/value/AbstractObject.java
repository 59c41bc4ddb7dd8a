package org.metricdef.processor.flow.value;

import com.sun.source.tree.Tree;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.provenance.Hop;
import org.metricdef.processor.flow.provenance.Trace;

/**
 * A mutable map or a container, named by its allocation site and the calls that led there.
 *
 * @param callers the calls through which the analysis reached the site, innermost first
 * @param shared whether code outside the current flow can reach it too (a lambda, a field, an
 *     earlier loop iteration), so that it represents all objects ever created there
 * @param path the path on which it was created, where the analysis keeps paths apart; else 0
 * @param trace the hops of this reference to it
 */
public record AbstractObject(
    AllocationSite site, List<Tree> callers, boolean shared, int path, Trace trace)
    implements StoreKey {

  public AbstractObject(AllocationSite site, List<Tree> callers, boolean shared) {
    this(site, callers, shared, 0, Trace.NONE);
  }

  /** The same object, named after another path. */
  public AbstractObject on(int other) {
    return new AbstractObject(site, callers, shared, other, trace);
  }

  public AbstractObject asShared() {
    return shared ? this : new AbstractObject(site, callers, true, path, trace);
  }

  public AbstractObject via(Hop hop) {
    return new AbstractObject(site, callers, shared, path, trace.plus(hop));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof AbstractObject that
            && site.equals(that.site)
            && callers.equals(that.callers)
            && shared == that.shared
            && path == that.path
            && trace.equals(that.trace);
  }

  @Override
  public int hashCode() {
    int named = 31 * (31 * site.hashCode() + callers.hashCode()) + Boolean.hashCode(shared);
    return 31 * (31 * named + path) + trace.hashCode();
  }
}
