package org.metricdef.ingestion.app.symbols;

import org.metricdef.ingestion.publish.GroupSymbols;

/** What an instance does about the symbols of its group. */
public sealed interface SymbolsDecision {

  /**
   * It carries what the group has.
   *
   * @param older whether the instance has an older set configured, which the group has left
   */
  record Keep(GroupSymbols group, boolean older) implements SymbolsDecision {}

  /** The group carries something else from now on. */
  record Change(GroupSymbols next) implements SymbolsDecision {}

  /**
   * It does not start.
   *
   * @param why in words
   * @param fix what would help, in words
   */
  record Refuse(String why, String fix) implements SymbolsDecision {}
}
