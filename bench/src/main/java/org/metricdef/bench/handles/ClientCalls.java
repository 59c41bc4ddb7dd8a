package org.metricdef.bench.handles;

import org.metricdef.Counter;
import org.metricdef.Labels;
import org.metricdef.Timer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The calls of our handles over one client. A subclass has the client's own calls with the same
 * label values: {@code theirLookup}, {@code theirBound} and {@code theirSample}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(java.util.concurrent.TimeUnit.NANOSECONDS)
public abstract class ClientCalls {

  static final String COUNTER = "requests_total";
  static final String TIMER = "request_seconds";
  static final String[] KEYS = {"method", "route", "status", "region"};

  // Objects of their own, so that no compiler folds what a caller would have to hand over.
  final String method = new String("POST");
  final String route = new String("/orders/{id}");
  final String status = new String("201");
  final String region = new String("eu-west-1");

  private final Counter counter;
  private final Timer timer;
  private final Labels labels = newLabels();
  private final Counter.Bound bound;

  ClientCalls(ServiceMetrics metrics) {
    counter = metrics.requestsTotal();
    timer = metrics.requestSeconds();
    bound = metrics.requestsTotal().with(newLabels());
  }

  private Labels newLabels() {
    return Labels.of("method", method, "route", route, "status", status, "region", region);
  }

  /** Looks the series up by labels that the caller has kept. */
  @Benchmark
  public void ourLookup() {
    counter.increment(labels);
  }

  /** Looks the series up by labels that are made for the call. */
  @Benchmark
  public void ourLookupNewLabels() {
    counter.increment(
        Labels.of("method", method, "route", route, "status", status, "region", region));
  }

  /** On the series itself, kept from before. */
  @Benchmark
  public void ourBound() {
    bound.increment();
  }

  /** Measures nothing, and looks the series up by labels that the caller has kept. */
  @Benchmark
  public void ourSample() {
    timer.start(labels).close();
  }
}
