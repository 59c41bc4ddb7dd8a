package org.metricdef.ingestion.trade;

import java.math.BigDecimal;

/**
 * An exact amount with 8 digits after the point, up to {@link #LARGEST}. Prices and quantities are
 * never a double.
 *
 * <p>The bound is the exchange's own: its largest LOT_SIZE is 46,116,860,414, and its binary
 * encoding has amounts of 64 bits.
 *
 * @param unscaled the amount in units of 10⁻⁸
 */
public record FixedDecimal(long unscaled) implements Comparable<FixedDecimal> {

  /** Digits after the point. */
  public static final int SCALE = 8;

  /** 92,233,720,368.54775807. */
  public static final FixedDecimal LARGEST = new FixedDecimal(Long.MAX_VALUE);

  /**
   * Checks the range, which is as wide below zero as above.
   *
   * @throws ArithmeticException if the amount is below that
   */
  public FixedDecimal {
    if (unscaled == Long.MIN_VALUE) {
      throw new ArithmeticException("beyond the range of 64 bits and a sign: " + unscaled + "e-8");
    }
  }

  /**
   * Reads plain decimal notation, for example {@code 61837.63000000}, {@code 0.001}, {@code 100} or
   * {@code -1.5}: any number of digits after the point, as long as those beyond the eighth are 0.
   *
   * @throws NumberFormatException if the text is anything else: an exponent, a sign other than one
   *     leading minus, a missing digit before or after the point, spaces
   * @throws ArithmeticException if the amount does not fit without rounding
   */
  public static FixedDecimal parse(String text) {
    return parse(text, 0, text.length());
  }

  /**
   * Reads a part of a text.
   *
   * @param from where the part begins
   * @param to where it ends, exclusive
   */
  static FixedDecimal parse(String text, int from, int to) {
    boolean negative = to > from && text.charAt(from) == '-';
    int start = negative ? from + 1 : from;
    long value = 0;
    int point = -1;
    int fraction = 0;
    boolean fits = true;
    for (int i = start; i < to; i++) {
      char c = text.charAt(i);
      if (c == '.' && point < 0 && i > start && i < to - 1) {
        point = i;
      } else if (c < '0' || c > '9') {
        throw new NumberFormatException("not plain decimal notation");
      } else if (point >= 0 && fraction == SCALE) {
        fits &= c == '0';
      } else {
        fraction += point >= 0 ? 1 : 0;
        fits &= value <= (Long.MAX_VALUE - (c - '0')) / 10;
        value = fits ? value * 10 + (c - '0') : value;
      }
    }
    if (to == start) {
      throw new NumberFormatException("no digits");
    }
    for (; fraction < SCALE; fraction++) {
      fits &= value <= Long.MAX_VALUE / 10;
      value = fits ? value * 10 : value;
    }
    if (!fits) {
      throw new ArithmeticException("more than 8 digits after the point, or beyond " + LARGEST);
    }
    return new FixedDecimal(negative ? -value : value);
  }

  /** 1 above zero, 0 at it, -1 below. */
  public int signum() {
    return Long.signum(unscaled);
  }

  /** The same amount with scale 8. */
  public BigDecimal toBigDecimal() {
    return BigDecimal.valueOf(unscaled, SCALE);
  }

  @Override
  public int compareTo(FixedDecimal other) {
    return Long.compare(unscaled, other.unscaled);
  }

  /** Plain decimal notation with 8 digits after the point. */
  @Override
  public String toString() {
    return toBigDecimal().toPlainString();
  }
}
