package org.metricdef.ingestion.market;

import java.util.Locale;

/** What a symbol looks like: the exchange has them in any script since 2025. */
public final class SymbolText {

  /** The most characters of a symbol. */
  public static final int LONGEST = 50;

  private SymbolText() {}

  /**
   * Whether the exchange may have a symbol of this text: letters and digits of any script, and the
   * three marks that it allows. Latin letters are capitals.
   */
  public static boolean isSymbol(String text) {
    return isAsset(text) && text.chars().noneMatch(c -> c >= 'a' && c <= 'z');
  }

  /** Whether an asset may be called so: as a symbol is, in letters of either case. */
  public static boolean isAsset(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST
        && text.codePoints().allMatch(SymbolText::isLetter);
  }

  /** The same for two texts that differ in their case alone. */
  public static String withoutCase(String text) {
    return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  private static boolean isLetter(int character) {
    if (character < 128) {
      return character >= '0' && character <= '9'
          || character >= 'A' && character <= 'Z'
          || character >= 'a' && character <= 'z'
          || character == '_'
          || character == '-'
          || character == '.';
    }
    return switch (Character.getType(character)) {
      // Some scripts write vowels as marks.
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
      default -> Character.isLetterOrDigit(character);
    };
  }
}
