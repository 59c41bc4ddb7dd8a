package org.metricdef.bench.producer;

/**
 * What was measured of one run, warm-up left out.
 *
 * @param perSecond records that Kafka acknowledged each second; of ours, that it committed
 * @param p50 the median of the milliseconds from handing over a record until that; of ours, from
 *     the exchange's sending; 0 if it was not measured
 * @param p99 the same of 99 in 100
 * @param cpuMicros CPU time of the process for each record, in microseconds
 * @param brokerMicros CPU time of the broker for each record, warm-up included
 */
public record Run(
    Contender contender,
    double perSecond,
    double p50,
    double p99,
    double cpuMicros,
    double brokerMicros) {}
