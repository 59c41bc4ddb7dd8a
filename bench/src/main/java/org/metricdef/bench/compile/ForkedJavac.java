package org.metricdef.bench.compile;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;

/**
 * The main class of a measured process: javac, then one line that tells what it cost. A program of
 * its own, since no process tells another, after its end, how much it used.
 */
public final class ForkedJavac {

  /** What the last line of the output begins with. */
  static final String COST = "metricdef-bench-cost";

  private ForkedJavac() {}

  /** Exits as javac does. */
  public static void main(String[] arguments) throws IOException {
    int exit = ToolProvider.findFirst("javac").orElseThrow().run(System.out, System.out, arguments);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    System.out.printf(
        "%n%s %d %s %s %d %d%n",
        COST,
        threads.getCurrentThreadCpuTime(),
        System.getProperty("metricdef.bench.hooks.nanos", "0"),
        System.getProperty("metricdef.bench.catalogue.nanos", "0"),
        peakMemory(),
        threads.getCurrentThreadAllocatedBytes());
    System.exit(exit);
  }

  /** Linux tells it, in KiB. */
  private static long peakMemory() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
        .findFirst()
        .orElse(0);
  }
}
