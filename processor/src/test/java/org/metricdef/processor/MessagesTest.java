package org.metricdef.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Every message as users see it: {@code messages/<name>/Example.java} and beside it the output of
 * javac. {@code -Dgolden.update=true} writes the current output. Review it before the commit.
 */
@Execution(ExecutionMode.CONCURRENT)
class MessagesTest {

  private static final boolean UPDATE = Boolean.getBoolean("golden.update");
  private static final Path SOURCES = Path.of("src/main/java/org/metricdef/processor");

  private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  /** Texts about values that are not label maps, keys or metrics. They appear in no message. */
  private static final Pattern UNTOLD = Pattern.compile(
      "it is (a condition|a function|a type|an array|computed|a literal"
          + "|called on itself|not a label map|the object that a function is called on|a key of a map|a key or value of a map|an element of a collection"
          + "|stored where the analysis cannot follow it|the result of '%s'|the result of a metric call"
          + "|an object whose fields .*|a record whose .*)|'%s' is (an object whose .*|not a variable"
          + "|not analyzed|an enum constant)"
          // Reasons that the closing note counts.
          + "|'%s' is passed|'%s' is missing|%s may be broken"
          // Texts about sure elements. Messages use the texts about possible elements.
          + "|its positions change|an element may be removed|it is passed on|it is iterated over|its keys are not analyzed"
          // Texts about libraries that are not on the class path of these tests.
          + "|null if (the request has none|nobody is logged in|nobody has set it)"
          // Texts about code that javac refuses: EntryPointsTest has them.
          + "|the type that %s returns is not known; .*"
          // Texts about constructs of a newer Java.
          + "| does not apply to this|`%s` is matched|store a copy there: .*|a record pattern gives it another name; .*|the analysis does not support this kind of code: |create the labels after it, .*");

  /** The reason why something is not null, which only a developer of the checker can read. */
  private static final Pattern FOR_US = Pattern.compile("requireNonNull\\([^;]*;");

  /** A row of a library's table, which is not a message. */
  private static final Pattern SIGNATURE = Pattern.compile("(new )?[\\w.]+\\([\\w., *\\[\\]]*\\)");

  @TestFactory
  Stream<DynamicTest> messages() throws Exception {
    Compilation all = compile(file -> !isGuarded(file));
    Compilation guarded = compile(MessagesTest::isGuarded, "-Ametricdef.observed=guarded");
    return examples().stream()
        .map(example -> dynamicTest(example.getFileName().toString(), () -> {
          String printed = (isGuarded(example) ? guarded : all)
              .diagnostics().stream()
                  .filter(each -> each.getMessage(Locale.ROOT).startsWith("["))
                  .filter(each -> isOf(each, example))
                  .map(MessagesTest::printed)
                  .collect(Collectors.joining("\n"));
          Path golden = example.resolve("expected.txt");
          if (UPDATE) {
            Files.writeString(golden, printed);
          }
          assertThat(printed).isNotEmpty().isEqualTo(Files.readString(golden));
        }));
  }

  /** These examples stand for builds that want all calls of clients proven. */
  private static boolean isGuarded(Path file) {
    return file.toString().contains("messages/guarded_");
  }

  private static Compilation compile(Predicate<Path> chosen, String... options) {
    return Sources.checker()
        .withOptions(
            Stream.concat(Stream.of("-Xmaxerrs", "1000"), Stream.of(options)).toList())
        .compile(Sources.javaFiles("messages").stream()
            .filter(chosen)
            .map(Sources::source)
            .toList());
  }

  private static List<Path> examples() {
    return Sources.subfolders("messages").stream()
        .filter(folder -> Files.exists(folder.resolve("Example.java")))
        .toList();
  }

  private static boolean isOf(Diagnostic<? extends JavaFileObject> error, Path example) {
    return error.getSource().getName().contains("/" + example.getFileName() + "/Example.java");
  }

  private static String printed(Diagnostic<? extends JavaFileObject> error) {
    return "Example.java:%d: %s: %s%n"
        .formatted(
            error.getLineNumber(),
            error.getKind() == Diagnostic.Kind.ERROR ? "error" : "warning",
            error.getMessage(Locale.ROOT));
  }

  /** A message is read in a terminal. The rule's page is the last of its lines. */
  @Test
  void messagesAreShort() {
    for (Path example : examples()) {
      for (String message : read(example.resolve("expected.txt")).split("\n(?=Example.java:)")) {
        assertThat(message.strip().lines()).as(message).hasSizeLessThanOrEqualTo(12);
        assertThat(message.strip()).containsPattern("\n +see \\S+/rules/[a-z-]+[.](md|html)$");
      }
    }
  }

  /** A new message needs an example. */
  @Test
  void everyTextHasAnExample() throws Exception {
    String shown = Stream.concat(
            examples().stream().map(example -> example.resolve("expected.txt")),
            Stream.of("guarded", "older", "generators")
                .flatMap(folder -> Sources.javaFiles(folder).stream()))
        .map(MessagesTest::read)
        .collect(Collectors.joining());
    List<String> missing = new ArrayList<>();
    for (String folder : List.of("collector", "flow", "library", "rule")) {
      try (Stream<Path> files = Files.walk(SOURCES.resolve(folder))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          for (String text : textsOf(file)) {
            if (!UNTOLD.matcher(text).matches()
                && !SIGNATURE.matcher(text).matches()
                && !asPattern(text).matcher(shown).find()) {
              missing.add(file.getFileName() + ": " + text);
            }
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  private static List<String> textsOf(Path file) {
    List<String> texts = new ArrayList<>();
    for (String line : FOR_US.matcher(read(file)).replaceAll("").split("\n")) {
      boolean forUs = line.contains("Exception(") || line.trim().startsWith("*");
      Matcher text = TEXT.matcher(forUs ? "" : line.replace("'\"'", ""));
      while (text.find()) {
        if (text.group(1).matches(".*[a-z]{2,} .*|.* [a-z]{2,}.*")) {
          texts.add(text.group(1).replace("\\\"", "\""));
        }
      }
    }
    return texts;
  }

  private static Pattern asPattern(String text) {
    return Pattern.compile(Stream.of(text.trim().split("%[sd]|@LabelKeys", -1))
        .map(Pattern::quote)
        .collect(Collectors.joining(".*")));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
