package org.metricdef.ingestion.app;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a time such as {@code 2026-11-01T00:00:00Z}, or how long ago, such as {@code 7d}. */
final class PastTimeConverter implements ITypeConverter<PastTime> {

  private static final Pattern AGO = Pattern.compile("(\\d{1,6})([smhd])");

  @Override
  public PastTime convert(String text) {
    Matcher matcher = AGO.matcher(text);
    if (matcher.matches()) {
      long amount = Long.parseLong(matcher.group(1));
      return new PastTime.Ago(
          switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
          });
    }
    return new PastTime.At(instant(text));
  }

  private static Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException unreadable) {
      throw new TypeConversionException("'" + text
          + "' is neither a time such as 2026-11-01T00:00:00Z nor how long ago, such as" + " 7d");
    }
  }
}
