package org.metricdef.ingestion.publish;

import java.io.OutputStream;
import java.util.Arrays;

/** Bytes that are written for one record and again for the next, without a lock for each. */
final class ReusableBytes extends OutputStream {

  private static final int USUAL_RECORD = 256;

  private byte[] bytes = new byte[USUAL_RECORD];
  private int size;

  @Override
  public void write(int value) {
    require(1);
    bytes[size++] = (byte) value;
  }

  @Override
  public void write(byte[] from, int offset, int length) {
    require(length);
    System.arraycopy(from, offset, bytes, size, length);
    size += length;
  }

  /** Forgets what was written. */
  void reset() {
    size = 0;
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  private void require(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }
}
