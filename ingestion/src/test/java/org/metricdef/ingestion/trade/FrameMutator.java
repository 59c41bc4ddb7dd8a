package org.metricdef.ingestion.trade;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Makes frames that are nearly, still, or no longer trades; the same seed makes the same ones. */
final class FrameMutator {

  private static final List<String> NAMES = List.of(
      "e", "E", "s", "t", "p", "q", "T", "m", "M", "X", "data", "stream", "id", "result", "code",
      "a", "b", "\\u0074", "");

  private static final List<String> VALUES = List.of(
      "\"trade\"",
      "\"aggTrade\"",
      "\"serverShutdown\"",
      "\"BTCUSDT\"",
      "\"ETHBTC\"",
      "\"btcusdt\"",
      "\"\"",
      "\"A1EUR\"",
      "\"BTCXYZ\"",
      "0",
      "-1",
      "1",
      "12345",
      "9223372036854775807",
      "9223372036854775808",
      "1e3",
      "1.0",
      "-0",
      "01",
      "1723161255342",
      "9999999999999",
      "10000000000000",
      "\"0.001\"",
      "\"100\"",
      "\"61837.63000000\"",
      "\"9999999999.99999999\"",
      "\"10000000000\"",
      "\"92233720368.54775808\"",
      "\"0.000000001\"",
      "\"0.0000000010\"",
      "\"1.000000000000\"",
      "\"-1.5\"",
      "\"+1\"",
      "\"1e5\"",
      "\".5\"",
      "\"5.\"",
      "\"0\"",
      "\"\\u0031\"",
      "\"\\u0661\"",
      "\"NaN\"",
      "true",
      "false",
      "null",
      "[]",
      "[1,[2]]",
      "{}",
      "{\"t\":1}",
      "{\"e\":\"trade\"}",
      "NaN",
      "");

  private final Random random;

  FrameMutator(long seed) {
    this.random = new Random(seed);
  }

  String next() {
    List<String> event = fields();
    int changes = random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      changeField(event);
    }
    String frame = object(event);
    if (random.nextBoolean()) {
      frame = enveloped(frame);
    }
    int edits = random.nextInt(5) < 3 ? 0 : 1 + random.nextInt(3);
    for (int i = 0; i < edits; i++) {
      frame = edited(frame);
    }
    return frame;
  }

  private List<String> fields() {
    return new ArrayList<>(List.of(
        "\"e\":\"trade\"",
        "\"E\":1723161255343",
        "\"s\":\"" + (random.nextBoolean() ? "BTCUSDT" : "ETHBTC") + "\"",
        "\"t\":" + random.nextInt(1_000_000),
        "\"p\":\"" + random.nextInt(100_000) + "." + random.nextInt(1_000_000) + "\"",
        "\"q\":\"" + (1 + random.nextInt(100)) + "\"",
        "\"T\":1723161255342",
        "\"m\":" + random.nextBoolean(),
        "\"M\":true"));
  }

  private void changeField(List<String> fields) {
    int at = random.nextInt(Math.max(1, fields.size()));
    switch (random.nextInt(7)) {
      case 0 -> {
        if (!fields.isEmpty()) {
          fields.remove(at);
        }
      }
      case 1 -> Collections.shuffle(fields, random);
      case 2 -> fields.add(Math.min(at, fields.size()), "\"" + pick(NAMES) + "\":" + pick(VALUES));
      case 3 -> {
        if (!fields.isEmpty()) {
          fields.add(fields.get(at));
        }
      }
      default -> {
        if (!fields.isEmpty()) {
          String name = fields.get(at).substring(0, fields.get(at).indexOf(':') + 1);
          fields.set(at, name + pick(VALUES));
        }
      }
    }
  }

  private String enveloped(String event) {
    List<String> envelope =
        new ArrayList<>(List.of("\"stream\":\"btcusdt@trade\"", "\"data\":" + event));
    if (random.nextInt(3) == 0) {
      changeField(envelope);
    }
    if (random.nextInt(4) == 0) {
      envelope.add("\"" + pick(NAMES) + "\":" + pick(VALUES));
    }
    return object(envelope);
  }

  private String object(List<String> fields) {
    String space = random.nextInt(10) == 0 ? " \n" : "";
    return "{" + space + String.join(space + "," + space, fields) + space + "}";
  }

  private String edited(String frame) {
    if (frame.isEmpty()) {
      return frame;
    }
    int at = random.nextInt(frame.length());
    char other = "{}[]\",:0123456789.-+eEtTmMpqsX\\u \n\u20ac\u0000".charAt(random.nextInt(36));
    return switch (random.nextInt(6)) {
      case 0 -> frame.substring(0, at);
      case 1 -> frame.substring(0, at) + frame.substring(at + 1);
      case 2 -> frame.substring(0, at) + other + frame.substring(at);
      case 3 -> frame + frame.substring(at);
      default -> frame.substring(0, at) + other + frame.substring(at + 1);
    };
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
