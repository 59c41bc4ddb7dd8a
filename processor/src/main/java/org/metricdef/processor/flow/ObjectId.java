package org.metricdef.processor.flow;

import java.util.List;

/**
 * A mutable map, named by where it is made.
 *
 * @param site the tree or element that makes it
 * @param callers the calls through which the analysis came there
 * @param shared whether code outside the current flow can reach it too (a lambda, a field, an older
 *     turn of a loop), so that it stands for all the maps ever made there
 * @param trail how this reference to it came here
 */
record ObjectId(Object site, List<Object> callers, boolean shared, Trail trail) {

  ObjectId(Object site, List<Object> callers, boolean shared) {
    this(site, callers, shared, Trail.NONE);
  }

  ObjectId asShared() {
    return shared ? this : new ObjectId(site, callers, true, trail);
  }

  ObjectId via(Hop hop) {
    return new ObjectId(site, callers, shared, trail.plus(hop));
  }
}
