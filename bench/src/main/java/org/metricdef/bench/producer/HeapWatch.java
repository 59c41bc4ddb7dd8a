package org.metricdef.bench.producer;

import java.lang.management.ManagementFactory;

/** Says what of the heap is in use after a collection, from time to time. */
final class HeapWatch {

  /** The name under which it is said, in bytes. */
  static final String SAID = "heap";

  private HeapWatch() {}

  /** Looks every so often, until the program ends; never if that is 0. */
  static void start(long everyMillis) {
    if (everyMillis > 0) {
      Thread thread = new Thread(() -> watch(everyMillis), "heap-watch");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private static void watch(long everyMillis) {
    try {
      while (true) {
        Thread.sleep(everyMillis);
        System.gc();
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        Forked.say(SAID, used);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
