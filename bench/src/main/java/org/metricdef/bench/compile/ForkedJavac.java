package org.metricdef.bench.compile;

import java.lang.management.ManagementFactory;
import java.util.spi.ToolProvider;

/**
 * The main class of a measured process: javac, then one line that tells what it cost. A program of
 * its own, since no process tells another, after its end, how much CPU it used.
 */
public final class ForkedJavac {

  /** What the last line of the output begins with. */
  static final String COST = "metricdef-bench-cost";

  private ForkedJavac() {}

  /** Exits as javac does. */
  public static void main(String[] arguments) {
    int exit = ToolProvider.findFirst("javac").orElseThrow().run(System.out, System.out, arguments);
    System.out.printf(
        "%n%s %d %d %s%n",
        COST,
        processCpu(),
        ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime(),
        System.getProperty("metricdef.bench.hooks.nanos", "0"));
    System.exit(exit);
  }

  private static long processCpu() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }
}
