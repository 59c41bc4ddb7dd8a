package org.metricdef.processor.soundness.raw;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.metricdef.processor.MetricDefProcessor;
import org.metricdef.processor.ReportedLines;

/** What the checker reports of programs, compiled as in a user's build. */
final class RawVerdicts {

  private static final Pattern ELSEWHERE = Pattern.compile("(?m)^ +called at +\\w+[.]java:(\\d+)");

  private RawVerdicts() {}

  /**
   * The messages by program and line.
   *
   * @param options further options of javac
   * @throws IllegalStateException if a program does not compile for another reason
   */
  static Map<String, Map<Integer, String>> of(Collection<RawProgram> programs, String... options) {
    List<JavaFileObject> files = programs.stream()
        .map(each -> JavaFileObjects.forSourceString("raw." + each.type(), each.checked()))
        .toList();
    List<String> all = new ArrayList<>(List.of("-Xmaxerrs", "100000", "-Xmaxwarns", "100000"));
    all.addAll(List.of(options));
    Compilation compilation =
        javac().withProcessors(new MetricDefProcessor()).withOptions(all).compile(files);
    Map<String, Map<Integer, String>> reported = new HashMap<>();
    Stream.concat(compilation.errors().stream(), compilation.warnings().stream())
        .forEach(each -> add(each, reported));
    return reported;
  }

  private static void add(
      Diagnostic<? extends JavaFileObject> diagnostic, Map<String, Map<Integer, String>> reported) {
    String message = diagnostic.getMessage(null);
    boolean isOurs = message.startsWith("[") && !message.startsWith("[internal]");
    if (!isOurs && diagnostic.getKind() == Diagnostic.Kind.ERROR) {
      throw new IllegalStateException(diagnostic.toString());
    }
    if (isOurs) {
      String type = diagnostic.getSource().getName().replaceAll(".*/|[.]java$", "");
      Map<Integer, String> lines = reported.computeIfAbsent(type, any -> new HashMap<>());
      failingLines(diagnostic)
          .forEach(line -> lines.merge(line, message, (one, other) -> one + "\n" + other));
    }
  }

  /** A call that fails in another class is reported where the class that is checked leads to it. */
  private static Stream<Integer> failingLines(Diagnostic<? extends JavaFileObject> diagnostic) {
    Matcher elsewhere = ELSEWHERE.matcher(diagnostic.getMessage(null));
    return elsewhere.find()
        ? Stream.of(Integer.valueOf(elsewhere.group(1)))
        : ReportedLines.of(diagnostic).stream().map(Long::intValue);
  }
}
