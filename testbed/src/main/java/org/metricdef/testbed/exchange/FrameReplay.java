package org.metricdef.testbed.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Trades recorded from a real exchange, sent again character for character. The whole file is read
 * and checked first, so that a bad line is found before anything is sent.
 */
public final class FrameReplay implements TradeSource {

  private final List<TradeFrame> frames;
  private final SortedSet<String> symbols;

  private FrameReplay(List<TradeFrame> frames, SortedSet<String> symbols) {
    this.frames = List.copyOf(frames);
    this.symbols = Collections.unmodifiableSortedSet(symbols);
  }

  /**
   * Reads a file with one frame a line, bare or in the envelope of a combined stream; blank lines
   * are skipped.
   *
   * @throws BadReplayFileException naming the file, the line and what is wrong with it: it is no
   *     spot trade, or its trade id is not above the one before it of the same symbol; or the file
   *     has no frames, or is not text
   * @throws UncheckedIOException if the file cannot be read
   */
  public static FrameReplay read(Path file) {
    List<TradeFrame> frames = new ArrayList<>();
    Map<String, Long> lastIds = new HashMap<>();
    int lineNumber = 0;
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lineNumber++;
        if (!line.isBlank()) {
          TradeFrame frame = TradeFrameParser.parse(line);
          refuseStepBack(frame.trade(), lastIds);
          frames.add(frame);
        }
      }
    } catch (BadFrameException e) {
      throw new BadReplayFileException(file, lineNumber, String.valueOf(e.getMessage()));
    } catch (NoSuchFileException e) {
      throw new UncheckedIOException("there is no file " + file, e);
    } catch (CharacterCodingException e) {
      throw new BadReplayFileException(file, lineNumber + 1, "not UTF-8 text");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
    }
    if (frames.isEmpty()) {
      throw new BadReplayFileException(file, lineNumber, "the file holds no trade frame");
    }
    return new FrameReplay(frames, new TreeSet<>(lastIds.keySet()));
  }

  // A recording with a trade twice or out of order says nothing about what should arrive.
  private static void refuseStepBack(SentTrade trade, Map<String, Long> lastIds)
      throws BadFrameException {
    Long last = lastIds.put(trade.symbol(), trade.tradeId());
    if (last != null && trade.tradeId() <= last) {
      throw new BadFrameException(
          "trade %d of %s comes after trade %d".formatted(trade.tradeId(), trade.symbol(), last));
    }
  }

  @Override
  public SortedSet<String> symbols() {
    return symbols;
  }

  @Override
  public long count() {
    return frames.size();
  }

  @Override
  public Iterator<TradeFrame> frames() {
    return frames.iterator();
  }
}
