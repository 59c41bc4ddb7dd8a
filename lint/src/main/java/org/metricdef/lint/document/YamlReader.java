package org.metricdef.lint.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metricdef.lint.document.Alignment.Quotes;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads YAML of any number of documents. */
final class YamlReader {

  private static final int DEEPEST = 200;
  private static final Pattern PROPERTIES = Pattern.compile("(?:[&!]\\S*\\s+)+");
  private static final int LONGEST = 64 * 1024 * 1024;

  private final SourceText source;

  /** The offsets of code points, by which YAML counts; empty where they are the same. */
  private final Optional<int[]> codePoints;

  private final Map<org.snakeyaml.engine.v2.nodes.Node, Node> known = new IdentityHashMap<>();
  private final Set<org.snakeyaml.engine.v2.nodes.Node> open = new HashSet<>();

  private YamlReader(SourceText source) {
    this.source = source;
    String text = source.text();
    boolean isPlain = text.codePointCount(0, text.length()) == text.length();
    codePoints = isPlain ? Optional.empty() : Optional.of(codePoints(text));
  }

  /**
   * The documents of a file; empty ones are left out.
   *
   * @throws UnreadableException if it is no YAML
   */
  static List<Node> read(SourceText source) throws UnreadableException {
    YamlReader reader = new YamlReader(source);
    refuseDeep(source);
    LoadSettings settings = LoadSettings.builder()
        .setLabel(source.file().toString())
        .setCodePointLimit(LONGEST)
        .setAllowNonScalarKeys(true)
        .build();
    List<Node> documents = new ArrayList<>();
    try {
      for (org.snakeyaml.engine.v2.nodes.Node each :
          new Compose(settings).composeAllFromString(source.text())) {
        documents.add(reader.node(each));
      }
    } catch (MarkedYamlEngineException e) {
      int at = e.getProblemMark().map(reader::offset).orElse(0);
      throw new UnreadableException(source.at(at, at), "this is no YAML: " + reason(e), e);
    } catch (YamlEngineException e) {
      throw new UnreadableException(source.at(0, 0), "this is no YAML: " + e.getMessage(), e);
    }
    return documents;
  }

  private static String reason(MarkedYamlEngineException e) {
    return (e.getContext() == null ? "" : e.getContext() + ", ") + e.getProblem();
  }

  /** The parser works by recursion. */
  private static void refuseDeep(SourceText source) throws UnreadableException {
    int depth = 0;
    for (int i = 0; i < source.text().length(); i++) {
      char each = source.text().charAt(i);
      if (each == '[' || each == '{') {
        depth++;
      } else if (each == ']' || each == '}') {
        depth = Math.max(0, depth - 1);
      }
      if (depth > 10 * DEEPEST) {
        throw new UnreadableException(source.at(i, i + 1), tooDeep());
      }
    }
  }

  private static String tooDeep() {
    return "this is nested deeper than %d levels".formatted(DEEPEST);
  }

  private Node node(org.snakeyaml.engine.v2.nodes.Node written) throws UnreadableException {
    Node found = known.get(written);
    if (found != null) {
      return found;
    }
    if (!open.add(written) || open.size() > DEEPEST) {
      int at = written.getStartMark().map(this::offset).orElse(0);
      throw new UnreadableException(source.at(at, at), tooDeep() + ", or contains itself");
    }
    Node made = made(written);
    open.remove(written);
    known.put(written, made);
    return made;
  }

  private Node made(org.snakeyaml.engine.v2.nodes.Node written) throws UnreadableException {
    if (written instanceof MappingNode mapping) {
      return mapping(mapping);
    }
    if (written instanceof SequenceNode sequence) {
      List<Node> items = new ArrayList<>();
      for (org.snakeyaml.engine.v2.nodes.Node each : sequence.getValue()) {
        items.add(node(each));
      }
      return new Node.Sequence(items);
    }
    ScalarNode scalar = (ScalarNode) written;
    return new Node.Scalar(text(scalar), scalar.getTag().equals(Tag.STR));
  }

  private Node mapping(MappingNode mapping) throws UnreadableException {
    List<Node.Entry> entries = new ArrayList<>();
    List<Node.Entry> merged = new ArrayList<>();
    for (NodeTuple each : mapping.getValue()) {
      if (each.getKeyNode() instanceof ScalarNode key) {
        Node value = node(each.getValueNode());
        if (isMerge(key)) {
          merged.addAll(entriesToMerge(value));
        } else {
          entries.add(new Node.Entry(text(key), value));
        }
      }
    }
    // An own entry counts, and then the first of those that are merged.
    Set<String> keys = new HashSet<>();
    entries.forEach(each -> keys.add(each.key().text()));
    merged.stream().filter(each -> keys.add(each.key().text())).forEach(entries::add);
    return new Node.Mapping(entries);
  }

  /** YAML 1.1 knows merge keys, and so does Prometheus. */
  private static boolean isMerge(ScalarNode key) {
    return key.getScalarStyle() == ScalarStyle.PLAIN && key.getValue().equals("<<");
  }

  private static List<Node.Entry> entriesToMerge(Node value) {
    if (value instanceof Node.Sequence several) {
      return several.items().stream()
          .flatMap(each -> entriesToMerge(each).stream())
          .toList();
    }
    return value instanceof Node.Mapping one ? one.entries() : List.of();
  }

  private PlacedText text(ScalarNode scalar) {
    int start = afterProperties(scalar.getStartMark().map(this::offset).orElse(0));
    int end = scalar.getEndMark().map(this::offset).orElse(start);
    ScalarStyle style = scalar.getScalarStyle();
    return switch (style) {
      case DOUBLE_QUOTED -> aligned(scalar, Quotes.DOUBLE, start + 1, end - 1);
      case SINGLE_QUOTED -> aligned(scalar, Quotes.SINGLE, start + 1, end - 1);
      case LITERAL, FOLDED -> aligned(scalar, Quotes.NONE, lineAfter(start), end);
      default -> aligned(scalar, Quotes.NONE, start, end);
    };
  }

  /** A text begins behind its anchor and its tag. */
  private int afterProperties(int start) {
    Matcher properties =
        PROPERTIES.matcher(source.text()).region(start, source.text().length());
    return properties.lookingAt() ? properties.end() : start;
  }

  private PlacedText aligned(ScalarNode scalar, Quotes quotes, int start, int end) {
    return Alignment.of(source, scalar.getValue(), quotes, start, Math.max(start, end));
  }

  /** A block begins on the line after its indicator. */
  private int lineAfter(int start) {
    int end = source.text().indexOf('\n', start);
    return end < 0 ? source.text().length() : end + 1;
  }

  private int offset(Mark mark) {
    int index = mark.getIndex();
    return Math.min(
        source.text().length(),
        codePoints.map(offsets -> offsets[Math.min(index, offsets.length - 1)]).orElse(index));
  }

  private static int[] codePoints(String text) {
    int[] offsets = new int[text.codePointCount(0, text.length()) + 1];
    int offset = 0;
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = offset;
      offset += offset < text.length() ? Character.charCount(text.codePointAt(offset)) : 0;
    }
    return offsets;
  }
}
