package org.metricdef.ingestion.app;

import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.metricdef.ingestion.books.BookKeeper;
import org.metricdef.ingestion.coverage.CoverageWatch;
import org.metricdef.ingestion.market.MarketDirectory;
import org.metricdef.ingestion.membership.ShardSupervisor;
import org.metricdef.ingestion.publish.SymbolBooks;
import org.metricdef.ingestion.sequence.Sequencer;
import org.metricdef.ingestion.sequence.SymbolStanding;

/**
 * The shards of a run, for whoever watches that every symbol is carried and every id accounted for.
 *
 * @param carried the symbols that the group carries
 */
record WatchedShards(
    ShardSupervisor supervisor,
    Sequencer sequencer,
    MarketDirectory directory,
    Supplier<SortedSet<String>> carried)
    implements BookKeeper.Source, CoverageWatch.Source {

  @Override
  public Map<Integer, Map<String, SymbolBooks>> committed() {
    return supervisor.books();
  }

  @Override
  public Map<String, SymbolStanding> standings() {
    return sequencer.standings();
  }

  @Override
  public Set<String> wanted() {
    Set<String> listed = new TreeSet<>(carried.get());
    listed.retainAll(directory.current().listed().keySet());
    return listed;
  }

  @Override
  public Map<Integer, SortedSet<String>> assigned() {
    return supervisor.assigned();
  }

  @Override
  public Set<Integer> ours() {
    return supervisor.running();
  }

  @Override
  public Set<String> open() {
    return sequencer.standings().keySet();
  }
}
