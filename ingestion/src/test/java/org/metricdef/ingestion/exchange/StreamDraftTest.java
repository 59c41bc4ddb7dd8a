package org.metricdef.ingestion.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.exceptions.LimitExceededException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ServerHandshake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The library's own draft is what ours is compared with. */
class StreamDraftTest {

  private static final int MAX_FRAME = 70_000;
  private static final int FRAMES = 200;
  private static final int WHOLE = 0x80;
  private static final int CONTINUED = 0;
  private static final int TEXT = 1;
  private static final int BINARY = 2;
  private static final int PING = 9;
  private static final int PONG = 10;

  private final StreamDraft draft = new StreamDraft(MAX_FRAME);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 300, 16_384, 1_000_000})
  void findsTheFramesThatTheLibraryFinds(int mostReceivedAtOnce) throws InvalidDataException {
    Random random = new Random(mostReceivedAtOnce);
    byte[] sent = frames(random, mostReceivedAtOnce < 100 ? 1_000 : 66_000);
    Draft library = new Draft_6455(List.of(), MAX_FRAME);
    List<String> ours = new ArrayList<>();
    List<String> theirs = new ArrayList<>();
    for (int at = 0; at < sent.length; ) {
      int length = Math.min(sent.length - at, 1 + random.nextInt(mostReceivedAtOnce));
      ours.addAll(told(draft.translateFrame(ByteBuffer.wrap(sent, at, length))));
      theirs.addAll(told(library.translateFrame(ByteBuffer.wrap(sent, at, length))));
      at += length;
    }
    assertThat(ours).hasSizeGreaterThanOrEqualTo(FRAMES).isEqualTo(theirs);
  }

  @ParameterizedTest
  @ValueSource(longs = {MAX_FRAME + 1, Integer.MAX_VALUE, Long.MAX_VALUE, -1})
  void refusesAFrameByItsHeaderIfItIsTooLong(long length) {
    ByteBuffer header = ByteBuffer.allocate(10)
        .put((byte) (WHOLE | TEXT))
        .put((byte) 127)
        .putLong(length)
        .flip();

    assertThatThrownBy(() -> draft.translateFrame(header))
        .isInstanceOf(LimitExceededException.class);
  }

  @Test
  void refusesWhatIsNoFrame() {
    ByteBuffer reserved = ByteBuffer.wrap(new byte[] {(byte) (WHOLE | 0x70 | TEXT), 0});

    assertThatThrownBy(() -> draft.translateFrame(reserved))
        .isInstanceOf(InvalidDataException.class);
  }

  @Test
  void givesTheMessagesThatTheLibraryGives() throws InvalidDataException {
    byte[] sent = frames(new Random(7), 1_000);
    Draft library = new Draft_6455(List.of(), MAX_FRAME);

    assertThat(messages(draft, sent)).hasSizeGreaterThan(100).isEqualTo(messages(library, sent));
  }

  @Test
  void takesTheSignForWhatIsNoUtf8AsItself() throws InvalidDataException {
    byte[] sent = frame(WHOLE | TEXT, "\uFFFD".getBytes(UTF_8), false);

    assertThat(messages(draft, sent)).containsExactly("\uFFFD");
  }

  @Test
  void refusesWhatIsNoUtf8() {
    byte[] sent = frame(WHOLE | TEXT, new byte[] {'a', (byte) 0xff}, false);

    assertThatThrownBy(() -> messages(draft, sent))
        .isInstanceOfSatisfying(
            InvalidDataException.class,
            refused -> assertThat(refused.getCloseCode()).isEqualTo(CloseFrame.NO_UTF8));
  }

  @Test
  void refusesATextWithinAnother() {
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    sent.writeBytes(frame(TEXT, "begun".getBytes(UTF_8), false));
    sent.writeBytes(frame(WHOLE | PONG, new byte[0], false));
    sent.writeBytes(frame(WHOLE | TEXT, "another".getBytes(UTF_8), false));

    assertThatThrownBy(() -> messages(draft, sent.toByteArray()))
        .isInstanceOfSatisfying(
            InvalidDataException.class,
            refused -> assertThat(refused.getCloseCode()).isEqualTo(CloseFrame.PROTOCOL_ERROR));
  }

  @Test
  void forgetsABegunFrameWhenItIsReset() throws InvalidDataException {
    byte[] frame = frame(WHOLE | TEXT, "whole".getBytes(UTF_8), false);
    draft.translateFrame(ByteBuffer.wrap(frame, 0, 3));
    draft.reset();

    assertThat(told(draft.translateFrame(ByteBuffer.wrap(frame))))
        .containsExactly("TEXT true whole");
  }

  @Test
  void copiesItselfForAConnection() {
    assertThat(draft.copyInstance())
        .isInstanceOfSatisfying(
            StreamDraft.class, copy -> assertThat(copy.getMaxFrameSize()).isEqualTo(MAX_FRAME))
        .isNotSameAs(draft);
  }

  private static List<String> messages(Draft draft, byte[] sent) throws InvalidDataException {
    List<String> messages = new ArrayList<>();
    WebSocketImpl socket = new WebSocketImpl(new Listener(messages), draft);
    for (Framedata frame : draft.translateFrame(ByteBuffer.wrap(sent))) {
      draft.processFrame(socket, frame);
    }
    return messages;
  }

  private static List<String> told(List<Framedata> frames) {
    return frames.stream()
        .map(frame -> frame.getOpcode() + " " + frame.isFin() + " " + payload(frame))
        .toList();
  }

  private static String payload(Framedata frame) {
    String text = UTF_8.decode(frame.getPayloadData().duplicate()).toString();
    return text.length() < 10 ? text : text.hashCode() + " " + text.length();
  }

  /** Of all kinds, at times masked, and of all ways to tell a length. */
  private static byte[] frames(Random random, int longest) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < FRAMES; i++) {
      String text = "é" + i + "x".repeat(length(random, longest));
      boolean masked = random.nextInt(5) == 0;
      switch (random.nextInt(8)) {
        case 0 -> all.writeBytes(frame(WHOLE | BINARY, text.getBytes(UTF_8), masked));
        case 1 -> all.writeBytes(frame(WHOLE | PING, "p".getBytes(UTF_8), masked));
        case 2 -> all.writeBytes(frame(WHOLE | PONG, new byte[0], masked));
        case 3 -> {
          all.writeBytes(frame(TEXT, text.getBytes(UTF_8), masked));
          all.writeBytes(frame(WHOLE | CONTINUED, "end".getBytes(UTF_8), masked));
        }
        default -> all.writeBytes(frame(WHOLE | TEXT, text.getBytes(UTF_8), masked));
      }
    }
    return all.toByteArray();
  }

  private static int length(Random random, int longest) {
    return switch (random.nextInt(10)) {
      case 0 -> longest;
      case 1, 2 -> 0;
      default -> random.nextInt(300);
    };
  }

  private static byte[] frame(int first, byte[] payload, boolean masked) {
    ByteBuffer frame = ByteBuffer.allocate(payload.length + 14).put((byte) first);
    int mask = masked ? 0x80 : 0;
    if (payload.length < 126) {
      frame.put((byte) (mask | payload.length));
    } else if (payload.length < 1 << 16) {
      frame.put((byte) (mask | 126)).putShort((short) payload.length);
    } else {
      frame.put((byte) (mask | 127)).putLong(payload.length);
    }
    byte[] key = masked ? new byte[] {1, 2, 3, 4} : new byte[4];
    frame.put(key, 0, masked ? key.length : 0);
    for (int i = 0; i < payload.length; i++) {
      frame.put((byte) (payload[i] ^ key[i % key.length]));
    }
    byte[] bytes = new byte[frame.flip().remaining()];
    frame.get(bytes);
    return bytes;
  }

  /** Keeps texts, and how long what is binary was; connects to nothing. */
  private static final class Listener extends WebSocketClient {

    private final List<String> messages;

    Listener(List<String> messages) {
      super(URI.create("ws://127.0.0.1:9"));
      this.messages = messages;
    }

    @Override
    public void onMessage(String text) {
      messages.add(text.length() < 10 ? text : text.hashCode() + " " + text.length());
    }

    @Override
    public void onMessage(ByteBuffer bytes) {
      messages.add("binary " + bytes.remaining());
    }

    @Override
    public void onWebsocketPing(WebSocket socket, Framedata frame) {
      messages.add("ping");
    }

    @Override
    public void onWebsocketPong(WebSocket socket, Framedata frame) {
      messages.add("pong");
    }

    @Override
    public void onOpen(ServerHandshake handshake) {
      throw new IllegalStateException("never connected");
    }

    @Override
    public void onClose(int code, String reason, boolean remote) {
      throw new IllegalStateException("never connected");
    }

    @Override
    public void onError(Exception failure) {
      throw new IllegalStateException(failure);
    }
  }
}
