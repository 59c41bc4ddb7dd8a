package org.metricdef.processor.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Prose has at most 100 columns and none of the retired words. */
class ProseTest {

  private static final int COLUMNS = 100;
  private static final int README_LINES = 120;
  private static final Path MESSAGES =
      Repository.ROOT.resolve(Path.of("processor", "src", "test", "resources", "messages"));

  /** A comment line; the formatter wraps lines of code. */
  private static final Pattern COMMENT = Pattern.compile("\\s*(//|/\\*|\\*).*");

  /** An address or a Javadoc link cannot be wrapped. */
  private static final Pattern UNBREAKABLE = Pattern.compile("\\s*(//|/\\*\\*?|\\*) \\S+");

  @Test
  void pagesHaveShortLines() {
    List<Page.Line> prose =
        pages().flatMap(page -> Page.read(page).prose().stream()).toList();
    assertThat(prose).hasSizeGreaterThan(1000);
    assertThat(longLines(prose)).isEmpty();
  }

  @Test
  void commentsHaveShortLines() {
    List<Page.Line> comments =
        Repository.sources().stream().flatMap(ProseTest::comments).toList();
    assertThat(comments).hasSizeGreaterThan(3000);
    assertThat(longLines(comments)).isEmpty();
  }

  @Test
  void theReadmeIsShort() {
    assertThat(Repository.text(Repository.ROOT.resolve("README.md")).lines().count())
        .isLessThanOrEqualTo(README_LINES);
  }

  @Test
  void pagesUseNoRetiredWord() {
    List<Page.Line> lines = pages()
        .map(Page::read)
        .flatMap(page -> Stream.concat(
            page.textWithoutSection(NamesTest.FORMER_NAMES).stream(), page.code().stream()))
        .toList();
    assertThat(lines).hasSizeGreaterThan(1000);
    assertThat(retiredWords(lines)).isEmpty();
  }

  @Test
  void messagesUseNoRetiredWord() {
    List<Page.Line> messages = Repository.files("expected.txt").stream()
        .filter(file -> file.startsWith(MESSAGES))
        .flatMap(ProseTest::lines)
        .toList();
    assertThat(messages).hasSizeGreaterThan(100);
    assertThat(retiredWords(messages)).isEmpty();

    List<Path> processor = Repository.mainSources().stream()
        .filter(file -> file.startsWith(Repository.ROOT.resolve("processor")))
        .toList();
    Set<String> texts = DeclaredNames.of(processor).texts.keySet();
    assertThat(texts).hasSizeGreaterThan(300);
    assertThat(texts.stream().filter(retiredWords().asPredicate())).isEmpty();
  }

  private static List<Page.Line> longLines(List<Page.Line> lines) {
    return lines.stream()
        .filter(line -> line.text().length() > COLUMNS)
        .filter(line -> !UNBREAKABLE.matcher(line.text()).matches())
        .toList();
  }

  private static List<Page.Line> retiredWords(List<Page.Line> lines) {
    Pattern retired = retiredWords();
    return lines.stream().filter(line -> retired.matcher(line.text()).find()).toList();
  }

  private static Pattern retiredWords() {
    return Repository.list("retired-words.txt").stream()
        .collect(Collectors.collectingAndThen(
            Collectors.joining("|", "\\b(", ")\\b"),
            words -> Pattern.compile(words, Pattern.CASE_INSENSITIVE)));
  }

  private static Stream<Path> pages() {
    return Repository.pages().stream();
  }

  private static Stream<Page.Line> comments(Path source) {
    return lines(source).filter(line -> COMMENT.matcher(line.text()).matches());
  }

  private static Stream<Page.Line> lines(Path file) {
    List<Page.Line> lines = new ArrayList<>();
    Repository.text(file)
        .lines()
        .forEach(text -> lines.add(new Page.Line(file, lines.size() + 1, text)));
    return lines.stream();
  }
}
