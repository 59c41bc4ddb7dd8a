package org.metricdef.ingestion.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.message.BinaryMessageDecoder;

/**
 * The versions of the trade's record. A record begins with the fingerprint of its version's schema,
 * so that a reader who does not know the version refuses it and never reads a wrong number.
 *
 * <p>A fingerprint leaves out what a decimal's digits are. So a version that has others needs a
 * name of its own too.
 */
public final class TradeSchemas {

  /** Two bytes of marker and eight of fingerprint: Avro's single-object encoding. */
  static final int HEADER_BYTES = 10;

  private static final byte FIRST_MARK = (byte) 0xC3;
  private static final byte SECOND_MARK = 0x01;

  private TradeSchemas() {}

  /** Version 3, which is written: decimals of up to 38 digits. */
  public static Schema current() {
    return resource("/avro/trade_v3.avsc");
  }

  /** Version 2, which earlier producers wrote: decimals of up to 18 digits, the same otherwise. */
  public static Schema version2() {
    return resource("/avro/trade_v2.avsc");
  }

  /** A decoder of both versions. It refuses others. Used by one thread. */
  public static BinaryMessageDecoder<GenericRecord> decoder() {
    BinaryMessageDecoder<GenericRecord> decoder =
        new BinaryMessageDecoder<>(new GenericData(), current());
    decoder.addSchema(version2());
    return decoder;
  }

  /** What each record of a version begins with. */
  static byte[] header(Schema schema) {
    try {
      byte[] fingerprint = SchemaNormalization.parsingFingerprint("CRC-64-AVRO", schema);
      return ByteBuffer.allocate(HEADER_BYTES)
          .put(FIRST_MARK)
          .put(SECOND_MARK)
          .put(fingerprint)
          .array();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Whether a value begins as records of any version do. */
  static boolean isSingleObject(byte[] value) {
    return value.length >= HEADER_BYTES && value[0] == FIRST_MARK && value[1] == SECOND_MARK;
  }

  static boolean startsWith(byte[] value, byte[] header) {
    return Arrays.equals(value, 0, HEADER_BYTES, header, 0, HEADER_BYTES);
  }

  private static Schema resource(String name) {
    try (InputStream resource = TradeSchemas.class.getResourceAsStream(name)) {
      if (resource == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      return new Schema.Parser().parse(resource);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
