package org.metricdef.lint.scope;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.base.SourceFiles;

/**
 * Which files mention which types. A file whose verdict can change with a declaration elsewhere
 * mentions a type of that file, or a type of a file that does, and so on: constants, inherited
 * contracts and results of calls all come by a name.
 */
final class Callers {

  private static final Pattern NAME = Pattern.compile("\\b[A-Za-z_$][\\w$]*\\b");

  private final Map<String, Set<Path>> byName = new HashMap<>();
  private final Map<Path, Set<String>> declared = new HashMap<>();

  private Callers() {}

  /** Reads the names in files. */
  static Callers among(Collection<Path> files, SourceFiles sources) throws CannotRunException {
    Callers callers = new Callers();
    for (Path file : files) {
      String text = sources.text(file);
      Set<String> names = new HashSet<>();
      Matcher name = NAME.matcher(text);
      while (name.find()) {
        names.add(name.group());
      }
      for (String each : names) {
        callers.byName.computeIfAbsent(each, none -> new LinkedHashSet<>()).add(file);
      }
      callers.declared.put(file, declared(text));
    }
    return callers;
  }

  private static final Pattern DECLARATION =
      Pattern.compile("\\b(?:class|interface|enum|record)\\s+([A-Za-z_$][\\w$]*)");

  private static Set<String> declared(String text) {
    Set<String> types = new HashSet<>();
    Matcher declaration = DECLARATION.matcher(text);
    while (declaration.find()) {
      types.add(declaration.group(1));
    }
    return types;
  }

  /** The files that mention one of these types, also by way of other files. */
  Set<Path> of(Set<String> types) {
    Set<Path> found = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(types);
    Set<String> seen = new HashSet<>(types);
    while (!open.isEmpty()) {
      for (Path file : byName.getOrDefault(open.remove(), Set.of())) {
        if (found.add(file)) {
          for (String each : declared.getOrDefault(file, Set.of())) {
            if (seen.add(each)) {
              open.add(each);
            }
          }
        }
      }
    }
    return found;
  }
}
