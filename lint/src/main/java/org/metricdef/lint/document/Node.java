package org.metricdef.lint.document;

import java.util.List;
import java.util.Optional;

/** A part of a document, YAML or JSON. */
public sealed interface Node {

  /**
   * A text, or a number, a boolean or null as it is written.
   *
   * @param isText whether it is a text also where it looks like a number
   */
  record Scalar(PlacedText text, boolean isText) implements Node {}

  /** A list. */
  record Sequence(List<Node> items) implements Node {

    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** Keys with their values, in the order of the file. */
  record Mapping(List<Entry> entries) implements Node {

    public Mapping {
      entries = List.copyOf(entries);
    }

    /** The value of a key; the first one, if the key is there twice. */
    @Override
    public Optional<Node> at(String key) {
      return entries.stream()
          .filter(each -> each.key().text().equals(key))
          .map(Entry::value)
          .findFirst();
    }
  }

  /** A key and its value. */
  record Entry(PlacedText key, Node value) {}

  /** The value of a key; empty if this is no mapping, or does not have the key. */
  default Optional<Node> at(String key) {
    return Optional.empty();
  }

  /** The value below several keys. */
  default Optional<Node> at(String first, String... others) {
    Optional<Node> found = at(first);
    for (String each : others) {
      found = found.flatMap(node -> node.at(each));
    }
    return found;
  }

  /** The text at a key; empty if there is none. */
  default Optional<PlacedText> text(String key) {
    return at(key).flatMap(Node::asText);
  }

  /** What the key says, without its place; empty if it is no text. */
  default String word(String key) {
    return text(key).map(PlacedText::text).orElse("");
  }

  /** This node if it is a text. */
  default Optional<PlacedText> asText() {
    return this instanceof Scalar scalar ? Optional.of(scalar.text()) : Optional.empty();
  }

  /** The items at a key; none if there is no list. */
  default List<Node> items(String key) {
    return at(key).isPresent() && at(key).get() instanceof Sequence sequence
        ? sequence.items()
        : List.of();
  }

  /** The entries at a key; none if there is no mapping. */
  default List<Entry> entries(String key) {
    return at(key).isPresent() && at(key).get() instanceof Mapping mapping
        ? mapping.entries()
        : List.of();
  }
}
