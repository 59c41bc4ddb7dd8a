package org.metricdef.ingestion.freshness;

import java.util.EnumSet;
import java.util.Set;

/** What is known of the stream of one symbol. */
enum Freshness {
  /** Nothing speaks against it. */
  FRESH,
  /**
   * The exchange has made trades that did not come. A connection that was cut for a moment does
   * that, so the history was asked, and the stream is watched closely.
   */
  ASKED,
  /** After that, the exchange has made more trades, and none of them has come. */
  SILENT;

  /** What may follow. */
  Set<Freshness> next() {
    return switch (this) {
      case FRESH -> EnumSet.of(ASKED, SILENT);
      case ASKED -> EnumSet.of(FRESH, SILENT);
      case SILENT -> EnumSet.of(FRESH);
    };
  }
}
