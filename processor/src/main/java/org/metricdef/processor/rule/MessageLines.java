package org.metricdef.processor.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.metricdef.processor.fix.Fix;
import org.metricdef.processor.fix.ProposedContract;
import org.metricdef.processor.flow.provenance.Hop;
import org.metricdef.processor.flow.provenance.KeyWay;
import org.metricdef.processor.flow.provenance.Place;
import org.metricdef.processor.flow.provenance.UnknownCause;

/**
 * A message: a first line that is complete in itself, and aligned lines with details below it. If
 * there are too many details, the message says how many it leaves out, never how to go on.
 */
final class MessageLines {

  private static final int NARROWEST = 10;

  /** With the first line, and the last one that names the rule's page, a message has 12. */
  private static final int MOST_LINES = 10;

  private record Line(String label, String text, boolean isDetail) {}

  private final String headline;
  private final List<Line> lines = new ArrayList<>();
  private final List<KeyWay> ways = new ArrayList<>();
  private Optional<Fix> fix = Optional.empty();
  private Optional<ProposedContract> contract = Optional.empty();

  MessageLines(String headline) {
    this.headline = headline;
  }

  String headline() {
    return headline;
  }

  /** The edit after which the finding is gone; empty if no edit is certain. */
  Optional<Fix> fix() {
    return fix;
  }

  /** Adds a detail of one or more lines; only the first of them has the label. */
  void add(String label, String... texts) {
    add(true, label, texts);
  }

  private void add(boolean isDetail, String label, String... texts) {
    String current = label;
    for (String text : texts) {
      Line line = new Line(current, text, isDetail);
      if (!lines.contains(line)) {
        lines.add(line);
      }
      current = "";
    }
  }

  /** Adds the edit that ends the finding. */
  void addFix(Fix edit) {
    fix = Optional.of(edit);
    add(false, "fix", edit.text());
  }

  /** Adds what a person can do: beside an edit, or instead of one where none is certain. */
  void addAdvice(String... texts) {
    add(false, fix.isPresent() ? "or" : "needed", texts);
  }

  /** The ways of the keys that the message is about, for tools. The lines tell them to people. */
  List<KeyWay> ways() {
    return List.copyOf(ways);
  }

  void addWay(KeyWay way) {
    ways.add(way);
  }

  /** The contract after which the finding is gone; empty if none is known. */
  Optional<ProposedContract> contract() {
    return contract;
  }

  /** Keeps a contract for tools. The lines tell people of it. */
  void propose(ProposedContract proposed) {
    contract = Optional.of(proposed);
  }

  /** Adds the place since which the keys or the metric are unknown. */
  void addUnknownSince(UnknownCause cause, String... consequences) {
    add("unknown since", cause.toString());
    if (!cause.place().equals(Place.NOWHERE)) {
      addWay(new KeyWay("", List.of(new Hop(cause.why(), cause.place()))));
    }
    add("", consequences);
  }

  /** The same message with another edit. */
  MessageLines with(Optional<Fix> edit) {
    MessageLines changed = new MessageLines(headline);
    changed.lines.addAll(lines);
    changed.ways.addAll(ways);
    changed.fix = edit;
    changed.contract = contract;
    return changed;
  }

  /** The same message with another edit and one more line. */
  MessageLines with(String label, String text, Optional<Fix> edit) {
    MessageLines more = with(edit);
    more.add(false, label, text);
    return more;
  }

  @Override
  public String toString() {
    List<Line> shown = shown();
    int width = shown.stream().mapToInt(line -> line.label.length()).reduce(NARROWEST, Math::max);
    StringBuilder message = new StringBuilder(headline);
    shown.forEach(line -> message
        .append("\n    ")
        .append(line.label)
        .append(" ".repeat(width - line.label.length() + 2))
        .append(line.text));
    return message.toString();
  }

  private List<Line> shown() {
    if (lines.size() <= MOST_LINES) {
      return lines;
    }
    List<Line> details = new ArrayList<>(lines.stream().filter(Line::isDetail).toList());
    List<Line> shown =
        new ArrayList<>(lines.stream().filter(line -> !line.isDetail).toList());
    int kept = Math.max(0, MOST_LINES - shown.size() - 1);
    shown.add(0, new Line("", "and %d more lines".formatted(details.size() - kept), true));
    shown.addAll(0, details.subList(0, kept));
    return shown;
  }
}
