package org.metricdef.processor.flow.store;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.metricdef.processor.flow.value.AbstractObject;

/**
 * The names of maps on paths that are kept apart: other code may share a map on one path only. A
 * map to which a value refers that is being computed keeps its name.
 */
public final class PathNames {

  /** So many paths are kept apart at one point. */
  public static final int MOST = 16;

  private final AbstractStore store;
  private int path;
  private Set<AbstractObject> held = Set.of();

  PathNames(AbstractStore store) {
    this.store = store;
  }

  /** The maps that keep their names. */
  Set<AbstractObject> held() {
    return held;
  }

  void hold(Set<AbstractObject> objects) {
    held = objects;
  }

  /**
   * Runs code along one of several paths. The maps that it creates get names of their own: other
   * code may share one of them on one path only.
   *
   * @param number the number of the path
   */
  public void along(int number, Runnable code) {
    int outer = path;
    path = path(number);
    try {
      code.run();
    } finally {
      path = outer;
    }
  }

  /** The path that is being run; 0 where none is kept apart. */
  int current() {
    return path;
  }

  private int path(int number) {
    return path * (MOST + 1) + number + 1;
  }

  /** Names the maps of a state after a path that begins there. */
  public void begin(LocalStore start, int number) {
    start.renamePath(path, path(number), held);
  }

  /** Gives the maps of a path that has ended the names that they had before it. */
  public void end(LocalStore end, int number) {
    end.renamePath(path(number), path, held);
  }

  /** Runs code inside an expression or loop, whose values may refer to the maps that exist now. */
  public <T> T holding(Supplier<T> code) {
    Set<AbstractObject> outer = held;
    held = new HashSet<>(outer);
    held.addAll(store.state().objects());
    try {
      return code.get();
    } finally {
      held = outer;
    }
  }
}
