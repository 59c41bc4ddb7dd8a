package org.metricdef.ingestion.app.symbols;

/** What becomes of a group's symbols when an instance that starts has others configured. */
public enum SymbolsMode {
  /** The instance does not start. */
  REFUSE,
  /** The group carries those of the instance too. */
  ADD,
  /** The group carries those of the instance instead. */
  REPLACE
}
