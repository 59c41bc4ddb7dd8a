package org.metricdef.ingestion.market;

/** Holds the newest list of markets for every thread that asks what a symbol is. */
public final class MarketDirectory {

  private volatile Markets current;

  /** A directory with this list. */
  public MarketDirectory(Markets first) {
    this.current = first;
  }

  /** The newest list. */
  public Markets current() {
    return current;
  }

  /** Puts a list in the place of the one before. */
  public void replace(Markets newer) {
    current = newer;
  }
}
