package org.metricdef.ingestion.freshness;

import java.util.Map;
import java.util.Set;
import org.metricdef.ingestion.sequence.SymbolStanding;

/** Sees to it that what a stream leaves out is noticed, though no later trade shows the gap. */
public interface SilenceWatch extends AutoCloseable {

  /** The streams that are watched, and what can be done for them. */
  interface Streams {

    /** How each open symbol stands. */
    Map<String, SymbolStanding> standings();

    /** The symbols that the exchange has confirmed to send, over a connection that is open. */
    Set<String> streaming();

    /** Asks the exchange's history for what did not come of a symbol. */
    void catchUp(String symbol);

    /** Lets other connections bring these symbols. */
    void renew(Set<String> symbols);
  }

  /** Begins to look. */
  void start();

  /** Which symbols are silent. */
  FreshnessStatus status();

  @Override
  void close();
}
