package org.metricdef.processor.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Former names do not return, a name means one thing, and pages name existing classes. */
class NamesTest {

  private static final Pattern WORD = Pattern.compile("\\w+");

  /** A name of two words, which is never plain English as {@code State} is. */
  private static final Pattern COMPOUND = Pattern.compile("[A-Z][a-z]+[A-Z]\\w*");

  /** A type between backticks, perhaps with one of its members. */
  private static final Pattern TYPE =
      Pattern.compile("([A-Z]\\w*[a-z]\\w*)(\\.[\\w.]+(\\(.*\\))?)?");

  private static final Pattern AVRO_NAME = Pattern.compile("\"name\"\\s*:\\s*\"(\\w+)\"");
  private static final List<String> JDK = List.of("java.lang", "java.util", "com.sun.source.util");
  private static final DeclaredNames ALL = DeclaredNames.of(Repository.sources());
  private static final DeclaredNames MAIN = DeclaredNames.of(Repository.mainSources());
  /** The section that lists the new name for each former one. */
  static final String FORMER_NAMES = "## Former names";

  @Test
  void codeDeclaresNoRetiredName() {
    List<String> retired = Repository.list("retired-names.txt");
    assertThat(retired).hasSizeGreaterThan(50).doesNotHaveDuplicates();
    assertThat(ALL.types).hasSizeGreaterThan(500);
    assertThat(declarations(ALL.types, retired)).isEmpty();
    assertThat(declarations(ALL.members, retired)).isEmpty();
  }

  @Test
  void pagesAndMessagesUseNoRetiredName() {
    Set<String> retired = new HashSet<>(Repository.list("retired-names.txt"));
    List<String> found = new ArrayList<>();
    for (Path file : Repository.pages()) {
      Page page = Page.read(file);
      page.code().stream()
          .filter(line -> words(line.text()).anyMatch(retired::contains))
          .forEach(line -> found.add(line.toString()));
      page.textWithoutSection(FORMER_NAMES).stream()
          .filter(line -> compounds(line.text()).anyMatch(retired::contains))
          .forEach(line -> found.add(line.toString()));
    }
    MAIN.texts.forEach((text, files) -> {
      if (compounds(text).anyMatch(retired::contains)) {
        found.add(files + ": " + text);
      }
    });
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Finding", "Verdict", "Origin", "Parts", "Settings", "Link"})
  void aNameThatTwoPackagesSharedStandsForOneThing(String name) {
    assertThat(MAIN.types.getOrDefault(name, List.of())).hasSizeLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ARCHITECTURE.md", "docs/producer.md"})
  void everyClassThatAPageNamesExists(String page) {
    Set<String> known = new HashSet<>(ALL.types.keySet());
    for (Path schema : Repository.files(".avsc")) {
      Matcher name = AVRO_NAME.matcher(Repository.text(schema));
      while (name.find()) {
        known.add(name.group(1));
      }
    }
    List<String> named = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (Page.Line line : Page.read(Repository.ROOT.resolve(page)).code()) {
      Matcher type = TYPE.matcher(line.text());
      if (type.matches()) {
        named.add(type.group(1));
        if (!known.contains(type.group(1)) && !isOfTheJdk(type.group(1))) {
          missing.add(line.toString());
        }
      }
    }
    assertThat(named).isNotEmpty();
    assertThat(missing).isEmpty();
  }

  private static Map<String, List<Path>> declarations(
      Map<String, List<Path>> declared, List<String> retired) {
    Map<String, List<Path>> found = new TreeMap<>(declared);
    found.keySet().retainAll(retired);
    return found;
  }

  private static boolean isOfTheJdk(String name) {
    return JDK.stream().anyMatch(packageName -> {
      try {
        Class.forName(packageName + "." + name);
        return true;
      } catch (ClassNotFoundException e) {
        return false;
      }
    });
  }

  private static Stream<String> words(String text) {
    return WORD.matcher(text).results().map(result -> result.group());
  }

  private static Stream<String> compounds(String text) {
    return words(text).filter(word -> COMPOUND.matcher(word).matches());
  }
}
