package org.metricdef.ingestion.publish;

/** Turns values into the bytes of records. */
@FunctionalInterface
public interface Encoder<T> {

  /**
   * The bytes of one value.
   *
   * @throws RuntimeException if the value has no encoding
   */
  byte[] encode(T value);
}
