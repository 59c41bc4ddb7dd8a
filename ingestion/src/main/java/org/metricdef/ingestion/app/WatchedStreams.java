package org.metricdef.ingestion.app;

import java.util.Map;
import java.util.Set;
import org.metricdef.ingestion.exchange.TradeFeed;
import org.metricdef.ingestion.freshness.SilenceWatch;
import org.metricdef.ingestion.sequence.Sequencer;
import org.metricdef.ingestion.sequence.SymbolStanding;

/** The streams of a run, for whoever watches that something comes of them. */
record WatchedStreams(Sequencer sequencer, TradeFeed feed) implements SilenceWatch.Streams {

  @Override
  public Map<String, SymbolStanding> standings() {
    return sequencer.standings();
  }

  @Override
  public Set<String> streaming() {
    return feed.streaming();
  }

  @Override
  public void catchUp(String symbol) {
    sequencer.catchUp(symbol);
  }

  @Override
  public void renew(Set<String> symbols) {
    feed.renew(symbols);
  }
}
