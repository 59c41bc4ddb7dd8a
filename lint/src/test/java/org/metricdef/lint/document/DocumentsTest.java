package org.metricdef.lint.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metricdef.lint.finding.Location;
import org.metricdef.lint.finding.Region;

/** Where the texts of YAML and JSON stand in their files. */
class DocumentsTest {

  private static final Path YAML = Path.of("/rules.yml");
  private static final Path JSON = Path.of("/board.json");

  private static PlacedText text(Path file, String content) throws UnreadableException {
    return Documents.of(new SourceText(file, content)).get(0).text("expr").orElseThrow();
  }

  /** The line and column of a word of the text. */
  private static String place(PlacedText text, String word) {
    int start = text.text().indexOf(word);
    assertThat(start).as(text.text()).isNotNegative();
    Region region = text.at(start, start + word.length()).region();
    return "%d:%d-%d:%d"
        .formatted(region.startLine(), region.startColumn(), region.endLine(), region.endColumn());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: 1\nexpr: sum(x) > 1",
        "a: 1\nexpr: 'a' # no x",
        "a: 1\nexpr: \"sum(x)\"",
        "a: é\nexpr: sum(x)",
        "a: \uD83D\uDE00\nexpr: sum(x)"
      })
  void aPlainOrQuotedTextIsOnItsLine(String content) throws Exception {
    PlacedText text = text(YAML, content);
    assertThat(text.at().region().startLine()).isEqualTo(2);
    String rest = content.lines().toList().get(1);
    String word = text.text().startsWith("sum") ? "sum" : "a";
    int column = rest.indexOf(word) + 1;
    assertThat(place(text, word)).isEqualTo("2:%d-2:%d".formatted(column, column + word.length()));
  }

  @Test
  void aBlockIsIndented() throws Exception {
    PlacedText literal = text(YAML, "expr: |2-\n  a\n    + foo\n  + bar\nb: 1\n");
    assertThat(literal.text()).isEqualTo("a\n  + foo\n+ bar");
    assertThat(place(literal, "foo")).isEqualTo("3:7-3:10");
    assertThat(place(literal, "bar")).isEqualTo("4:5-4:8");
    PlacedText folded = text(YAML, "expr: >-\n  a\n  + foo\n\n  + bar\n");
    assertThat(folded.text()).isEqualTo("a + foo\n+ bar");
    assertThat(place(folded, "foo")).isEqualTo("3:5-3:8");
    assertThat(place(folded, "bar")).isEqualTo("5:5-5:8");
  }

  @Test
  void escapesAreOneCharacter() throws Exception {
    assertThat(place(text(YAML, "expr: \"a\\\"\\u0062\\\n  foo\""), "foo")).isEqualTo("2:3-2:6");
    assertThat(place(text(YAML, "expr: 'it''s foo'"), "foo")).isEqualTo("1:14-1:17");
    assertThat(place(text(JSON, "{\"expr\": \"\\t\\\"\\ud83d\\ude00\\n foo\"}"), "foo"))
        .isEqualTo("1:30-1:33");
  }

  @Test
  void changedPartsStandWhereTheyWere() throws Exception {
    PlacedText text = text(JSON, "{\"expr\": \"rate(foo[$range]) + bar\"}");
    PlacedText changed = text.with(List.of(new PlacedText.Change(9, 15, "5m")));
    assertThat(changed.text()).isEqualTo("rate(foo[5m]) + bar");
    assertThat(place(changed, "bar")).isEqualTo("1:31-1:34");
    assertThat(place(changed.part(5, 11), "foo")).isEqualTo("1:16-1:19");
  }

  @Test
  void everyDocumentOfAFileIsRead() throws Exception {
    assertThat(Documents.of(new SourceText(YAML, "a: 1\n---\nb: 2\n---\n"))).hasSizeGreaterThan(1);
  }

  @Test
  void anAliasIsWhereItsAnchorIs() throws Exception {
    PlacedText text = text(YAML, "a: &x\n  foo\nexpr: *x\n");
    assertThat(place(text, "foo")).isEqualTo("2:3-2:6");
  }

  @Test
  void whatIsWrongIsNamedWithItsPlace() {
    assertRefused(YAML, "a: 1\nb: [1, 2\n", "this is no YAML: ", 3);
    assertRefused(YAML, "a: 1\nb: {{ .Values.x }}: 2\n", "this is no YAML: ", 2);
    assertRefused(YAML, "a: &x\n  - *x\n", "contains itself", 1);
    assertRefused(YAML, "[".repeat(100_000), "nested deeper", 1);
    assertRefused(JSON, "{\n \"a\": ,\n}", "this is no JSON: ", 2);
    assertRefused(JSON, "{} {}", "nothing is expected after its end", 1);
    assertRefused(JSON, "", "the file is empty", 1);
    assertRefused(JSON, "[".repeat(100_000), "this is no JSON: ", 1);
  }

  private static void assertRefused(Path file, String content, String message, int line) {
    assertThatExceptionOfType(UnreadableException.class)
        .isThrownBy(() -> Documents.of(new SourceText(file, content)))
        .satisfies(e -> assertThat(e).hasMessageContaining(message))
        .satisfies(
            e -> assertThat(e.at().map(Location::region).map(Region::startLine)).contains(line));
  }
}
