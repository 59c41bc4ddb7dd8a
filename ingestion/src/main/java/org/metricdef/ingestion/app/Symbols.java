package org.metricdef.ingestion.app;

import static org.metricdef.ingestion.app.Requirement.require;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.metricdef.ingestion.app.config.Unreadable;
import org.metricdef.ingestion.app.symbols.SymbolChoice;

/** Whose trades to stream: what the command line names, and what a file lists. */
final class Symbols {

  private static final SymbolChoice DEFAULT =
      new SymbolChoice(Set.of("BTCUSDT", "ETHUSDT"), Set.of());

  private Symbols() {}

  /**
   * The symbols and wildcards, each once.
   *
   * @param named null if none are
   * @param file a symbol or wildcard on each line; null if there is none
   * @throws BadOptionException if something is neither, or there are none
   */
  static SymbolChoice of(@Nullable List<String> named, @Nullable Path file)
      throws BadOptionException {
    if (named == null && file == null) {
      return DEFAULT;
    }
    SymbolChoice choice = new SymbolChoice(Set.of(), Set.of());
    if (named != null) {
      choice = choice(named, "--symbols", "");
    }
    if (file != null) {
      choice = choice.and(listed(file));
      require(!choice.isEmpty(), "--symbols-file", file + " lists no symbol");
    }
    return choice;
  }

  private static SymbolChoice listed(Path file) throws BadOptionException {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException unreadable) {
      throw new BadOptionException("--symbols-file", Unreadable.why(unreadable));
    }
    SymbolChoice choice = new SymbolChoice(Set.of(), Set.of());
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).replaceFirst("#.*", "").strip();
      if (!text.isEmpty()) {
        String place = " (" + file + ":" + (i + 1) + ")";
        choice = choice.and(choice(List.of(text), "--symbols-file", place));
      }
    }
    return choice;
  }

  private static SymbolChoice choice(List<String> names, String option, String place)
      throws BadOptionException {
    try {
      return SymbolChoice.of(names);
    } catch (IllegalArgumentException neither) {
      throw new BadOptionException(option, neither.getMessage() + place);
    }
  }
}
