package org.metricdef.processor.soundness.raw;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A program while it is written. */
final class RawDraft {

  private static final List<String> IMPORTS = List.of(
      "java.util.ArrayList",
      "java.util.Arrays",
      "java.util.HashMap",
      "java.util.LinkedHashMap",
      "java.util.List",
      "java.util.Locale",
      "java.util.Map",
      "java.util.Optional",
      "java.util.Set",
      "java.util.stream.Stream",
      "org.metricdef.processor.soundness.raw.isolated.Seen");

  private final RawClient client;
  private final long seed;
  private final String type;
  private final Random random;
  private final List<RawProgram.Line> members = new ArrayList<>();
  private final List<RawProgram.Line> types = new ArrayList<>();
  private final List<RawCall> calls = new ArrayList<>();
  private Set<String> constructs = new LinkedHashSet<>();

  private RawDraft(RawClient client, long seed) {
    this.client = client;
    this.seed = seed;
    this.type = "Raw" + seed;
    this.random = new Random(seed * 31 + client.title().hashCode());
  }

  /** The program of a seed, which is the same in every JVM. */
  static RawProgram program(RawClient client, long seed, int calls) {
    RawDraft draft = new RawDraft(client, seed);
    for (int i = 0; i < calls; i++) {
      draft.constructs = new LinkedHashSet<>();
      draft.calls.add(client.write(draft));
    }
    return draft.finished();
  }

  private RawProgram finished() {
    List<RawProgram.Line> lines = new ArrayList<>();
    lines.add(new RawProgram.Line(-1, "package raw;"));
    IMPORTS.forEach(each -> lines.add(new RawProgram.Line(-1, "import " + each + ";")));
    client.imports().forEach(each -> lines.add(new RawProgram.Line(-1, "import " + each + ";")));
    lines.add(new RawProgram.Line(-1, "class " + type + " {"));
    client.members(type).forEach(each -> lines.add(new RawProgram.Line(-1, "  " + each)));
    members.forEach(each -> lines.add(new RawProgram.Line(each.call(), "  " + each.text())));
    lines.add(new RawProgram.Line(-1, "}"));
    lines.addAll(types);
    return new RawProgram(client, seed, type, lines, calls);
  }

  /** The name of the program's class. */
  String type() {
    return type;
  }

  /** A name that no other call has. */
  String name(String word) {
    return word + calls.size();
  }

  /** The name of a class that no other call, nor another program, has. */
  String className(String word) {
    return type + word + calls.size();
  }

  /** The name of the metric that only this call uses. */
  String metric() {
    return "metric_%d_%d".formatted(seed, calls.size());
  }

  /** Adds lines to the class. */
  void member(String... lines) {
    member(List.of(lines));
  }

  void member(List<String> lines) {
    lines.forEach(line -> members.add(new RawProgram.Line(calls.size(), line)));
  }

  /** Adds a class of its own. */
  void type(String... lines) {
    for (String line : lines) {
      types.add(new RawProgram.Line(calls.size(), line));
    }
  }

  /** Notes what the call is made of. */
  void construct(String kind, Enum<?> which) {
    constructs.add(kind + which.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
  }

  Set<String> constructs() {
    return constructs;
  }

  <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  @SafeVarargs
  final <T> T any(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** A number from 0 on. */
  int below(int bound) {
    return random.nextInt(bound);
  }
}
