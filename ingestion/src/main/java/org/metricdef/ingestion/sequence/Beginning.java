package org.metricdef.ingestion.sequence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Where the history of a symbol is to begin that has no trade in Kafka yet. */
public sealed interface Beginning {

  /** In words, for the log and for people. */
  String inWords();

  /**
   * With the first trade of this id or a higher one.
   *
   * @param id the exchange's number of the trade; not negative
   */
  record FromId(long id) implements Beginning {

    @Override
    public String inWords() {
      return "id " + id;
    }
  }

  /**
   * With the first trade of this time or later.
   *
   * @param micros microseconds since 1970
   */
  record FromTime(long micros) implements Beginning {

    @Override
    public String inWords() {
      return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).toString();
    }
  }
}
