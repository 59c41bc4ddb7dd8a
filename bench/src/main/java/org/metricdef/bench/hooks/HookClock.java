package org.metricdef.bench.hooks;

import com.sun.source.util.TaskEvent;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Thread CPU time between the hooks of {@link OpeningPlugin} and {@link ClosingPlugin}. javac calls
 * its listeners in the order of their plugins, and those in the order of the processor path, so
 * that the time is that of whatever stands between the two.
 */
final class HookClock {

  /** The property that holds the time, in ns, when the compilation has ended. */
  static final String PROPERTY = "metricdef.bench.hooks.nanos";

  /** The property that holds the part of it at the end, when the catalogue is written. */
  static final String CATALOGUE = "metricdef.bench.catalogue.nanos";

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static long entered;
  private static long spent;

  private HookClock() {}

  static void enter() {
    entered = THREADS.getCurrentThreadCpuTime();
  }

  static void leave() {
    spent += THREADS.getCurrentThreadCpuTime() - entered;
    System.setProperty(PROPERTY, Long.toString(spent));
  }

  /** The compilation has ended, and with it the checker's last hook. */
  static void leaveLast() {
    long last = THREADS.getCurrentThreadCpuTime() - entered;
    System.setProperty(CATALOGUE, Long.toString(last));
    leave();
  }

  /**
   * Whether the checker does anything at an event; reading the clock at all of them would count.
   */
  static boolean isWatched(TaskEvent event) {
    return event.getKind() == TaskEvent.Kind.ANALYZE
        || event.getKind() == TaskEvent.Kind.COMPILATION;
  }
}
