package org.metricdef.ingestion.mutation;

import io.prometheus.client.CollectorRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What the producer does when every metric call of it is run against the real client.
 *
 * @param sites the places that made a metric call, as {@code File.java:line}
 * @param recordings how many metric calls went well
 * @param failures what went wrong, in words
 */
record Behaviour(Set<String> sites, int recordings, List<String> failures) {

  private static final String METRICS = "org.metricdef.ingestion.metrics.IngestionMetrics";
  private static final String GENERATED =
      "org.metricdef.ingestion.metrics.PrometheusIngestionMetrics";

  /** Each runs the metric calls of its package, which only a class of that package can reach. */
  private static final List<String> CALLS = List.of(
      "org.metricdef.ingestion.exchange.StreamCalls",
      "org.metricdef.ingestion.publish.PublishCalls",
      "org.metricdef.ingestion.sequence.SequenceCalls",
      "org.metricdef.ingestion.holes.HoleCalls",
      "org.metricdef.ingestion.freshness.FreshnessCalls",
      "org.metricdef.ingestion.coverage.CoverageCalls",
      "org.metricdef.ingestion.books.BookCalls",
      "org.metricdef.ingestion.app.symbols.MarketCalls",
      "org.metricdef.ingestion.app.StartCalls");

  /** Runs the producer with these classes in place of its own. */
  static Behaviour of(Map<String, byte[]> mutated) throws ReflectiveOperationException {
    ClassLoader producer = new MutantLoader(mutated);
    CollectorRegistry registry = new CollectorRegistry();
    Witness witness = new Witness();
    List<String> failures = new ArrayList<>();
    try {
      Object metrics = register(producer.loadClass(GENERATED), registry);
      Object watched = witness.watch(producer.loadClass(METRICS), metrics);
      for (String name : CALLS) {
        runCalls(producer.loadClass(name), watched);
      }
    } catch (InvocationTargetException e) {
      failures.add(String.valueOf(e.getCause()));
    } catch (RuntimeException | LinkageError e) {
      failures.add(e.toString());
    }
    failures.addAll(0, witness.failures());
    return new Behaviour(witness.sites(), witness.recordings(), failures);
  }

  /**
   * What went wrong here and does not in the unchanged producer: something was thrown, or calls
   * did not come about.
   */
  List<String> failuresAgainst(Behaviour original) {
    List<String> all = new ArrayList<>(failures);
    if (recordings < original.recordings) {
      all.add("%d of %d recordings".formatted(recordings, original.recordings));
    }
    return all;
  }

  @SuppressWarnings("unchecked")
  private static void runCalls(Class<?> type, Object metrics) throws ReflectiveOperationException {
    ((Consumer<Object>) type.getConstructor().newInstance()).accept(metrics);
  }

  /** With however many base labels the set has. */
  private static Object register(Class<?> generated, CollectorRegistry registry)
      throws ReflectiveOperationException {
    Method register = Arrays.stream(generated.getMethods())
        .filter(method -> method.getName().equals("register"))
        .findFirst()
        .orElseThrow();
    Object[] arguments = new Object[register.getParameterCount()];
    Arrays.fill(arguments, "test");
    arguments[0] = registry;
    return register.invoke(null, arguments);
  }
}
