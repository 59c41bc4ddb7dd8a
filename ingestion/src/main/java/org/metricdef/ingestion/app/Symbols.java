package org.metricdef.ingestion.app;

import static org.metricdef.ingestion.app.Requirement.require;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose trades to stream: what the command line names, and what a file lists. */
final class Symbols {

  private static final List<String> DEFAULT = List.of("BTCUSDT", "ETHUSDT");

  private Symbols() {}

  /**
   * The symbols in upper case, each once, in the order in which they are named.
   *
   * @param named null if none are
   * @param file a symbol on each line; null if there is none
   * @throws BadOptionException if something is not a symbol, or there are none
   */
  static Set<String> of(@Nullable List<String> named, @Nullable Path file)
      throws BadOptionException {
    Set<String> symbols = new LinkedHashSet<>();
    if (named != null) {
      add(symbols, named, "--symbols", "");
    }
    if (file != null) {
      listed(symbols, file);
      require(!symbols.isEmpty(), "--symbols-file", file + " lists no symbol");
    }
    if (named == null && file == null) {
      symbols.addAll(DEFAULT);
    }
    return symbols;
  }

  private static void listed(Set<String> symbols, Path file) throws BadOptionException {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException unreadable) {
      throw new BadOptionException("--symbols-file", "cannot be read: " + unreadable);
    }
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).replaceFirst("#.*", "").strip();
      if (!text.isEmpty()) {
        add(symbols, List.of(text), "--symbols-file", " (" + file + ":" + (i + 1) + ")");
      }
    }
  }

  private static void add(Set<String> symbols, List<String> names, String option, String place)
      throws BadOptionException {
    for (String name : names) {
      String symbol = name.strip().toUpperCase(Locale.ROOT);
      boolean isSymbol = symbol.matches("[A-Z0-9]{2,32}");
      require(isSymbol, option, "'" + name + "' is not a symbol" + place);
      symbols.add(symbol);
    }
  }
}
