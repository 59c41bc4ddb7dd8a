package org.metricdef.processor.flow;

import java.util.List;

/**
 * A mutable map, named by where it is made.
 *
 * @param site the tree or element that makes it
 * @param callers the calls through which the analysis came there
 * @param shared whether code outside the current flow can reach it too (a lambda, a field, an older
 *     turn of a loop), so that it stands for all the maps ever made there
 */
record ObjectId(Object site, List<Object> callers, boolean shared) {

  ObjectId asShared() {
    return shared ? this : new ObjectId(site, callers, true);
  }
}
