package org.metricdef.processor.soundness.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An example of the repository that is compiled by itself, apart from code that others share.
 *
 * @param name the path of the example
 * @param sources its own sources by file name
 * @param shared the sources that other examples are compiled with too
 */
record Example(String name, Map<String, String> sources, List<Path> shared) {

  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");

  /** What is suppressed would count as accepted. */
  private static final Pattern SUPPRESSION =
      Pattern.compile("@SuppressWarnings\\((\"[^\"]*\"|[{][^}]*[}])\\)");

  static Example read(Path example, List<Path> own, List<Path> shared) throws IOException {
    Map<String, String> sources = new LinkedHashMap<>();
    for (Path file : own) {
      String text = Files.readString(file);
      sources.put(file.getFileName().toString(), SUPPRESSION.matcher(text).replaceAll(""));
    }
    return new Example(example.toString(), sources, shared);
  }

  /** The example with other sources, by path. */
  Example with(Map<String, String> changed) {
    Map<String, String> renamed = new LinkedHashMap<>();
    changed.forEach((path, text) -> renamed.put(path.replaceAll(".*/", ""), text));
    return new Example(name, renamed, shared);
  }

  /** The sources in a package of their own, by path. No line moves. */
  Map<String, String> inPackage(String name) throws IOException {
    Map<String, String> moved = new LinkedHashMap<>();
    for (var source : sources.entrySet()) {
      moved.put(name + "/" + source.getKey(), inPackage(source.getValue(), name));
    }
    return moved;
  }

  private String inPackage(String text, String name) throws IOException {
    Matcher old = PACKAGE.matcher(text);
    if (!old.find()) {
      return "package %s; %s".formatted(name, text);
    }
    String statement = "package %s;".formatted(name);
    if (isShared(old.group())) {
      return old.replaceFirst(statement + " import %s.*;".formatted(old.group(1)));
    }
    return old.replaceFirst(statement)
        .replaceAll(
            "(?m)^import (static )?%s\\.".formatted(Pattern.quote(old.group(1))),
            "import $1%s.".formatted(name));
  }

  private boolean isShared(String packageStatement) throws IOException {
    for (Path file : shared) {
      if (Files.readString(file).contains(packageStatement)) {
        return true;
      }
    }
    return false;
  }
}
