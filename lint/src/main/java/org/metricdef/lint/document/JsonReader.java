package org.metricdef.lint.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.metricdef.lint.document.Alignment.Quotes;

/** Reads one document of JSON. */
final class JsonReader {

  private static final JsonFactory JSON = new JsonFactory();

  private final SourceText source;
  private final JsonParser json;

  private JsonReader(SourceText source, JsonParser json) {
    this.source = source;
    this.json = json;
  }

  /**
   * The document of a file.
   *
   * @throws UnreadableException if it is no JSON
   */
  static List<Node> read(SourceText source) throws UnreadableException {
    try (JsonParser json = JSON.createParser(source.text())) {
      if (json.nextToken() == null) {
        throw new UnreadableException(source.at(0, 0), "this is no JSON: the file is empty");
      }
      Node document = new JsonReader(source, json).node();
      if (json.nextToken() != null) {
        int at = (int) json.currentTokenLocation().getCharOffset();
        throw new UnreadableException(
            source.at(at, at + 1), "this is no JSON: nothing is expected after its end");
      }
      return List.of(document);
    } catch (JsonProcessingException e) {
      int at = (int) Math.max(0, e.getLocation() == null ? 0 : e.getLocation().getCharOffset());
      String reason = e.getOriginalMessage().lines().findFirst().orElse("");
      throw new UnreadableException(source.at(at, at), "this is no JSON: " + reason, e);
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory can be read", e);
    }
  }

  /** The node at the current token. */
  private Node node() throws IOException {
    JsonToken token = json.currentToken();
    if (token == JsonToken.START_OBJECT) {
      List<Node.Entry> entries = new ArrayList<>();
      while (json.nextToken() != JsonToken.END_OBJECT) {
        PlacedText key = text(json.currentName());
        json.nextToken();
        entries.add(new Node.Entry(key, node()));
      }
      return new Node.Mapping(entries);
    }
    if (token == JsonToken.START_ARRAY) {
      List<Node> items = new ArrayList<>();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        items.add(node());
      }
      return new Node.Sequence(items);
    }
    return token == JsonToken.VALUE_STRING
        ? new Node.Scalar(text(json.getText()), true)
        : new Node.Scalar(
            Alignment.of(
                source, json.getText(), Quotes.NONE, start(), source.text().length()),
            false);
  }

  private PlacedText text(String value) {
    int start = start() + 1;
    return Alignment.of(source, value, Quotes.DOUBLE, start, closingQuote(start));
  }

  private int start() {
    return (int) json.currentTokenLocation().getCharOffset();
  }

  private int closingQuote(int start) {
    String text = source.text();
    int end = start;
    while (end < text.length() && text.charAt(end) != '"') {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    return Math.min(end, text.length());
  }
}
