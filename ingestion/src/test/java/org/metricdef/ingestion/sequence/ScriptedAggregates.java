package org.metricdef.ingestion.sequence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** Aggregate trades that are told, the same for each symbol; it counts what it is asked. */
final class ScriptedAggregates implements AggregateTrades {

  private final List<Aggregate> aggregates = new ArrayList<>();
  private final Deque<Integer> servers = new ArrayDeque<>();
  private final List<String> requests = new ArrayList<>();
  private long windowMicros = Long.MAX_VALUE;

  /** Has this one too, later than those before. */
  ScriptedAggregates has(long id, long firstTradeId, long lastTradeId, long micros) {
    aggregates.add(new Aggregate(id, firstTradeId, lastTradeId, micros));
    return this;
  }

  /** Looks so far from a time on. */
  ScriptedAggregates looksAhead(long micros) {
    windowMicros = micros;
    return this;
  }

  /** These servers answer, one after the other, and then the first. */
  void answers(Integer... numbers) {
    servers.addAll(List.of(numbers));
  }

  List<String> requests() {
    return List.copyOf(requests);
  }

  @Override
  public Answer newest(String symbol, int turn) {
    requests.add("newest");
    return answer(
        aggregates.isEmpty()
            ? Optional.empty()
            : Optional.of(aggregates.get(aggregates.size() - 1)));
  }

  @Override
  public Answer since(String symbol, long micros, int turn) {
    requests.add("since " + micros);
    return answer(first(each -> each.micros() >= micros && each.micros() - micros < windowMicros));
  }

  @Override
  public Answer from(String symbol, long id, int turn) {
    requests.add("from " + id);
    return answer(first(each -> each.id() >= id));
  }

  private Optional<Aggregate> first(Predicate<Aggregate> what) {
    return aggregates.stream().filter(what).findFirst();
  }

  private Answer answer(Optional<Aggregate> aggregate) {
    return new Answer(
        aggregate, OptionalInt.empty(), servers.isEmpty() ? 0 : servers.removeFirst());
  }
}
