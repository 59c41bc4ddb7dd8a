package org.metricdef.ingestion.app.holes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.metricdef.ingestion.holes.Hole;
import org.metricdef.ingestion.holes.HoleSearch;
import org.metricdef.ingestion.holes.HoleTopic;
import org.metricdef.ingestion.holes.IdRange;
import org.metricdef.ingestion.holes.IdRanges;
import org.metricdef.ingestion.holes.LateTradeWriter;
import org.metricdef.ingestion.holes.OvertakenException;
import org.metricdef.ingestion.sequence.HistoryException;
import org.metricdef.ingestion.sequence.TradeHistory;
import org.metricdef.ingestion.trade.Trade;

/** Asks the exchange again for the ids of some holes, and writes what comes if it is told to. */
public final class Retry {

  /** So many pages are written at once: 20,000 trades. */
  private static final int REQUESTS_AT_ONCE = 20;

  private final List<TradeHistory> servers;
  private final Optional<LateTradeWriter> writer;
  private final HoleTopic topic;

  /** What a retry came to, besides what was told of each hole. */
  public static final class Sum {

    private long found;
    private long written;
    private Optional<HistoryException> stop = Optional.empty();

    /** How many missing ids the exchange has now. */
    public long found() {
      return found;
    }

    /** How many of them were written; the others, somebody else had written. */
    public long written() {
      return written;
    }

    /** Why not all holes were asked for; empty if they were. */
    public Optional<HistoryException> stop() {
      return stop;
    }
  }

  /**
   * A retry.
   *
   * @param servers each of the exchange's servers
   * @param writer what writes; empty if nothing is to be written
   * @param topic the holes, which the writer reads on
   */
  public Retry(List<TradeHistory> servers, Optional<LateTradeWriter> writer, HoleTopic topic) {
    this.servers = List.copyOf(servers);
    this.writer = writer;
    this.topic = topic;
  }

  /**
   * Asks, one symbol after the other. It ends early if the exchange says that we ask too much.
   *
   * @param holes by symbol and id
   * @param ids only those of their ids that are among these
   * @param each receives what became of each hole
   * @throws OvertakenException if another process began to write at the same moment
   * @throws org.apache.kafka.common.KafkaException if the cluster does not answer or refuses
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public Sum run(List<Hole> holes, IdRange ids, BiConsumer<Hole, RetryResult> each)
      throws OvertakenException, InterruptedException {
    Map<String, Map<Hole, List<IdRange>>> bySymbol = new TreeMap<>();
    for (Hole hole : holes) {
      List<IdRange> asked = IdRanges.of(hole.missing()).within(ids);
      if (!asked.isEmpty()) {
        bySymbol.computeIfAbsent(hole.symbol(), any -> new LinkedHashMap<>()).put(hole, asked);
      }
    }
    Sum sum = new Sum();
    for (Map.Entry<String, Map<Hole, List<IdRange>>> symbol : bySymbol.entrySet()) {
      List<IdRange> asked =
          symbol.getValue().values().stream().flatMap(List::stream).toList();
      HoleSearch search = new HoleSearch(symbol.getKey(), asked, servers);
      IdRanges found = search(search, sum);
      symbol
          .getValue()
          .forEach((hole, its) -> each.accept(hole, RetryResult.of(hole, its, found, search)));
      if (search.wasStopped()) {
        sum.stop = search.failure();
        break;
      }
    }
    return sum;
  }

  private IdRanges search(HoleSearch search, Sum sum)
      throws OvertakenException, InterruptedException {
    IdRanges found = new IdRanges();
    while (!search.isOver()) {
      List<Trade> trades = search.goOn(REQUESTS_AT_ONCE);
      for (Trade trade : trades) {
        found.add(new IdRange(trade.sourceSequence(), trade.sourceSequence()));
      }
      sum.found += trades.size();
      if (writer.isPresent() && !trades.isEmpty()) {
        sum.written += writer.get().write(trades, topic).size();
      }
    }
    return found;
  }
}
