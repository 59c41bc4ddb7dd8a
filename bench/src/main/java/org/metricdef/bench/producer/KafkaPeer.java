package org.metricdef.bench.producer;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import javax.management.Attribute;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.kafka.tools.ProducerPerformance;

/**
 * Kafka's own ProducerPerformance, which says at its end what CPU time its records took after
 * warming up.
 */
public final class KafkaPeer {

  private static final String PRODUCERS = "kafka.producer:type=producer-metrics,client-id=*";
  private static final String SENT = "record-send-total";
  private static final long LOOK_EVERY_NANOS = 5_000_000;

  private KafkaPeer() {}

  /**
   * Runs it.
   *
   * @param args how many records are warm-up, then the tool's own arguments
   */
  public static void main(String[] args) throws Exception {
    Forked.endWithStarter();
    Thread watch = new Thread(() -> watch(Long.parseLong(args[0])), "warm-up");
    watch.setDaemon(true);
    watch.start();
    ProducerPerformance.main(Arrays.copyOfRange(args, 1, args.length));
  }

  /** Waits until so many records are sent; at the end tells what those after them took. */
  private static void watch(long warmUp) {
    double before = sent();
    while (before < warmUp) {
      LockSupport.parkNanos(LOOK_EVERY_NANOS);
      before = sent();
    }
    double cpu = Forked.cpuSeconds();
    Forked.say("warm", before);
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> Forked.say("cpu", Forked.cpuSeconds() - cpu)));
  }

  /** What the client says of itself; nothing before there is one. */
  private static double sent() {
    try {
      MBeanServer metrics = ManagementFactory.getPlatformMBeanServer();
      double sent = 0;
      for (ObjectName producer : metrics.queryNames(new ObjectName(PRODUCERS), null)) {
        // All that are there: while the client is made, some are not yet.
        for (Attribute each :
            metrics.getAttributes(producer, new String[] {SENT}).asList()) {
          sent += (double) each.getValue();
        }
      }
      return sent;
    } catch (InstanceNotFoundException betweenTwo) {
      // The client takes it out and puts it in again for each figure that it adds.
      return 0;
    } catch (JMException notTold) {
      throw new IllegalStateException("the client does not say what it has sent", notTold);
    }
  }
}
