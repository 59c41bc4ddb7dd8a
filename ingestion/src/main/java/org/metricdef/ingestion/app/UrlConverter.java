package org.metricdef.ingestion.app;

import java.net.URI;
import java.net.URISyntaxException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a URL; what is wrong with it is told in a sentence. */
final class UrlConverter implements ITypeConverter<URI> {

  @Override
  public URI convert(String text) {
    try {
      return new URI(text.strip());
    } catch (URISyntaxException unfit) {
      // Not the text itself, which may hold a password.
      throw new TypeConversionException("is not a URL: " + unfit.getReason());
    }
  }
}
