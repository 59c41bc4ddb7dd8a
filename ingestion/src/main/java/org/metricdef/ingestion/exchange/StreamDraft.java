package org.metricdef.ingestion.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.enums.Opcode;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.Framedata;
import org.java_websocket.framing.TextFrame;

/**
 * The WebSocket protocol as the library has it, but for whole text frames, which nearly all are.
 * Those the library looks at twice for whether they are UTF-8: byte by byte when it takes a frame
 * from what was received, and again when it makes a string of it by way of a third copy. The first
 * look alone was a third of the time of the producer's own code at full speed. Here it is one look;
 * any other frame is the library's, one at a time.
 *
 * <p>For one connection, and not safe for use by several threads.
 */
final class StreamDraft extends Draft_6455 {

  /** The first byte of a text frame that is whole, without an extension. */
  private static final byte WHOLE_TEXT = (byte) 0x81;

  private static final int MASKED = 0x80;
  private static final int LENGTH = 0x7f;
  private static final int LENGTH_IN_TWO_BYTES = 126;
  private static final int LENGTH_IN_EIGHT_BYTES = 127;
  private static final int MASK_BYTES = 4;

  /** Of a frame whose beginning does not tell it yet. */
  private static final long UNKNOWN = Long.MAX_VALUE;

  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  /** Stands for what is no UTF-8, and for itself. */
  private static final char REPLACEMENT = '\uFFFD';

  /** What was received of a frame whose end was not. */
  private ByteBuffer begun = NOTHING;

  /** Whether frames of a message came and its last one did not. */
  private boolean unfinished;

  StreamDraft(int maxFrameBytes) {
    super(List.of(), maxFrameBytes);
  }

  @Override
  public Draft copyInstance() {
    return new StreamDraft(getMaxFrameSize());
  }

  @Override
  public void reset() {
    super.reset();
    begun = NOTHING;
    unfinished = false;
  }

  @Override
  public List<Framedata> translateFrame(ByteBuffer received) throws InvalidDataException {
    ByteBuffer bytes = begun.hasRemaining() ? joined(begun, received) : received;
    List<Framedata> frames = new ArrayList<>();
    for (long size = size(bytes); size <= bytes.remaining(); size = size(bytes)) {
      // No slice: the library takes what it reads for an array's beginning.
      ByteBuffer frame = bytes.duplicate().limit(bytes.position() + (int) size);
      bytes.position(frame.limit());
      if (isWholeText(frame)) {
        frames.add(text(frame));
      } else {
        frames.addAll(super.translateFrame(frame));
      }
    }
    begun = bytes.hasRemaining() ? joined(bytes, NOTHING) : NOTHING;
    return frames;
  }

  /** {@inheritDoc} What the listener throws is not caught. */
  @Override
  public void processFrame(WebSocketImpl socket, Framedata frame) throws InvalidDataException {
    if (frame.getOpcode() == Opcode.TEXT && frame.isFin() && !unfinished) {
      ByteBuffer bytes = frame.getPayloadData();
      int from = bytes.arrayOffset() + bytes.position();
      String text = new String(bytes.array(), from, bytes.remaining(), StandardCharsets.UTF_8);
      if (text.indexOf(REPLACEMENT) < 0) {
        socket.getWebSocketListener().onWebsocketMessage(socket, text);
        return;
      }
    }
    super.processFrame(socket, frame);
    unfinished = isData(frame) ? !frame.isFin() : unfinished;
  }

  /** How many bytes a frame has in all; what is too long or nonsense the library refuses. */
  private long size(ByteBuffer bytes) throws InvalidDataException {
    if (bytes.remaining() < 2) {
      return UNKNOWN;
    }
    int header = header(bytes);
    if (bytes.remaining() < header) {
      return UNKNOWN;
    }
    int at = bytes.position() + 2;
    int told = bytes.get(at - 1) & LENGTH;
    long length = switch (told) {
      case LENGTH_IN_TWO_BYTES -> bytes.getShort(at) & 0xffff;
      case LENGTH_IN_EIGHT_BYTES -> bytes.getLong(at);
      default -> told;
    };
    if (length < 0 || length > getMaxFrameSize()) {
      super.translateFrame(bytes.duplicate());
      throw new IllegalStateException("a frame of " + length + " bytes was not refused");
    }
    return header + length;
  }

  /** How many bytes stand before the payload. */
  private static int header(ByteBuffer frame) {
    int second = frame.get(frame.position() + 1);
    int length = switch (second & LENGTH) {
      case LENGTH_IN_TWO_BYTES -> 2;
      case LENGTH_IN_EIGHT_BYTES -> 8;
      default -> 0;
    };
    return 2 + length + ((second & MASKED) == 0 ? 0 : MASK_BYTES);
  }

  /** Whether a frame is a part of a message, be it the only one. */
  private static boolean isData(Framedata frame) {
    return switch (frame.getOpcode()) {
      case TEXT, BINARY, CONTINUOUS -> true;
      case PING, PONG, CLOSING -> false;
    };
  }

  private static boolean isWholeText(ByteBuffer frame) {
    int at = frame.position();
    return frame.get(at) == WHOLE_TEXT && (frame.get(at + 1) & MASKED) == 0;
  }

  /** Of the same bytes: a string is made of them before others are received. */
  private static Framedata text(ByteBuffer frame) {
    TextFrame text = new TextFrame();
    int header = header(frame);
    text.setPayload(frame.position(frame.position() + header).slice());
    return text;
  }

  private static ByteBuffer joined(ByteBuffer first, ByteBuffer second) {
    return ByteBuffer.allocate(first.remaining() + second.remaining())
        .put(first)
        .put(second)
        .flip();
  }
}
