package org.metricdef.processor;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Example sources under src/test/resources, compiled by javac with or without the checker. */
final class Sources {

  private static final Path ROOT = Path.of("src/test/resources");
  private static final Pattern EXPECTED = Pattern.compile("// (?:error: |(warning: ))(.*)$");

  /** An error or "warning: …" on a line, as an example states it and javac reports it. */
  record Error(String file, long line, String text) {}

  private static final Map<List<Path>, Compilation> COMPILED = new ConcurrentHashMap<>();

  private Sources() {}

  static List<Path> javaFiles(String folder) {
    try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Path> subfolders(String folder) {
    try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
      return files.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compiles with the checker. Several tests use the same examples, so results are cached. */
  static Compilation compile(List<Path> files) {
    return COMPILED.computeIfAbsent(
        List.copyOf(files),
        sources -> checker().compile(sources.stream().map(Sources::source).toList()));
  }

  /** The plugin is discovered on the class path, which contains its service file. */
  static Compiler checker() {
    return javac().withProcessors(new MetricDefProcessor());
  }

  static JavaFileObject source(Path file) {
    try {
      return JavaFileObjects.forResource(file.toUri().toURL());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The errors that comments beside the lines state. */
  static List<Error> expected(List<Path> files) {
    return files.stream().flatMap(Sources::expectedIn).toList();
  }

  private static Stream<Error> expectedIn(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      List<Error> errors = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        Matcher comment = EXPECTED.matcher(lines.get(i));
        if (comment.find()) {
          String level = comment.group(1) == null ? "" : comment.group(1);
          errors.add(new Error(file.getFileName().toString(), i + 1, level + comment.group(2)));
        }
      }
      return errors.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The reports of javac. A report is cut to the expected text of its line if that text matches.
   */
  static List<Error> reported(Compilation compilation, List<Error> expected) {
    Stream<Diagnostic<? extends JavaFileObject>> ourWarnings = compilation.warnings().stream()
        .filter(warning -> warning.getMessage(null).startsWith("["));
    return Stream.concat(compilation.errors().stream(), ourWarnings)
        .flatMap(diagnostic -> reported(diagnostic, expected))
        .sorted(Comparator.comparing(Error::file).thenComparing(Error::line))
        .toList();
  }

  private static Stream<Error> reported(
      Diagnostic<? extends JavaFileObject> diagnostic, List<Error> expected) {
    return ReportedLines.of(diagnostic).stream().map(line -> reported(diagnostic, line, expected));
  }

  private static Error reported(
      Diagnostic<? extends JavaFileObject> diagnostic, long line, List<Error> expected) {
    String level = diagnostic.getKind() == Diagnostic.Kind.ERROR ? "" : "warning: ";
    String message = level + diagnostic.getMessage(null);
    String file = diagnostic.getSource() == null
        ? ""
        : Path.of(diagnostic.getSource().getName()).getFileName().toString();
    for (Error each : expected) {
      if (each.file().equals(file)
          && each.line() == line
          && message.startsWith(level)
          && each.text().startsWith(level)
          && message.contains(each.text().substring(level.length()))) {
        return each;
      }
    }
    return new Error(file, line, message);
  }
}
