package org.metricdef.ingestion.app;

import java.util.Arrays;
import org.metricdef.ingestion.trade.TradeKind;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads kinds of trades as they are written: {@code trade}, {@code block-trade}. */
final class TradeKindConverter implements ITypeConverter<TradeKind> {

  @Override
  public TradeKind convert(String text) {
    return Arrays.stream(TradeKind.values())
        .filter(kind -> kind.toString().equalsIgnoreCase(text.strip()))
        .findFirst()
        .orElseThrow(
            () -> new TypeConversionException("'" + text + "' is not 'trade' or 'block-trade'"));
  }
}
