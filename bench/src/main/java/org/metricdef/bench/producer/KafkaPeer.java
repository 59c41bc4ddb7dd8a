package org.metricdef.bench.producer;

import org.apache.kafka.tools.ProducerPerformance;

/** Kafka's own ProducerPerformance, which says at its end what CPU time it took. */
public final class KafkaPeer {

  private KafkaPeer() {}

  /** Passes its arguments on. */
  public static void main(String[] args) throws Exception {
    Forked.endWithStarter();
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> Forked.say("cpu_in_all", Forked.cpuSeconds())));
    ProducerPerformance.main(args);
  }
}
