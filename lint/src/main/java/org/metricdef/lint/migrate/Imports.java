package org.metricdef.lint.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The imports of a source, after its code was changed. */
final class Imports {

  private static final Pattern LINE =
      Pattern.compile("(?m)^import (?!static)\\s*([\\w.]+(?:\\.\\*)?)\\s*;[^\\S\\n]*\\n?");
  private static final Pattern PACKAGE =
      Pattern.compile("(?m)^package ([\\w.]+)\\s*;[^\\S\\n]*\\r?\\n");
  private static final Pattern COMMENT =
      Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*|\"(?:\\\\.|[^\"\\\\\\n])*\"");

  /** What stands around the simple name of a type for which an import is needed. */
  static final char MARK = '\u0001';

  private Imports() {}

  /** A type as the changed code names it, until it is known whether it can be imported. */
  static String marked(String qualified) {
    return MARK + qualified + MARK;
  }

  /** The text, in which each marked type has its simple name and an import, or its whole name. */
  static String settled(String text, Set<String> clientPackages) {
    String settled = text;
    Matcher marks = Pattern.compile(MARK + "([\\w.]+)" + MARK).matcher(text);
    List<String> types = new ArrayList<>();
    while (marks.find()) {
      if (!types.contains(marks.group(1))) {
        types.add(marks.group(1));
      }
    }
    for (String type : types) {
      String simple = type.substring(type.lastIndexOf('.') + 1);
      List<String> imports = imports(settled);
      boolean isImported = imports.contains(type)
          || isOfWildcard(imports, type, simple)
          || isOfPackage(settled, type, simple);
      boolean isFree = isImported || !isNamed(withoutMarks(settled), simple);
      settled = settled.replace(marked(type), isFree ? simple : type);
      if (isFree && !isImported) {
        settled = with(without(settled, simple, clientPackages), type);
      }
    }
    return withoutUnused(settled, clientPackages);
  }

  /** Whether an import takes in all of the type's package, and no other takes the simple name. */
  private static boolean isOfWildcard(List<String> imports, String type, String simple) {
    return imports.contains(type.substring(0, type.lastIndexOf('.')) + ".*")
        && imports.stream().noneMatch(each -> each.endsWith("." + simple));
  }

  /** Whether a type is in the package of the text, whose types need no import. */
  private static boolean isOfPackage(String text, String type, String simple) {
    Matcher declared = PACKAGE.matcher(text);
    return declared.find() && type.equals(declared.group(1) + "." + simple);
  }

  private static String withoutMarks(String text) {
    return text.replaceAll(MARK + "[\\w.]+" + MARK, " ");
  }

  /** Whether code beside imports, comments and texts has a word that is this name. */
  private static boolean isNamed(String text, String simple) {
    String code = COMMENT.matcher(LINE.matcher(text).replaceAll("")).replaceAll(" ");
    return Pattern.compile("(?<![\\w.])" + simple + "\\b").matcher(code).find();
  }

  private static List<String> imports(String text) {
    return LINE.matcher(text).results().map(each -> each.group(1)).toList();
  }

  /** The text without an import of a client's type that has this simple name. */
  private static String without(String text, String simple, Set<String> packages) {
    String without = text;
    for (String each : imports(text)) {
      if (each.endsWith("." + simple) && isOf(each, packages)) {
        without =
            without.replaceFirst("(?m)^import " + Pattern.quote(each) + "\\s*;[^\\n]*\\n", "");
      }
    }
    return without;
  }

  private static boolean isOf(String type, Set<String> packages) {
    return packages.stream().anyMatch(type::startsWith);
  }

  private static String withoutUnused(String text, Set<String> packages) {
    String without = text;
    for (String each : imports(text)) {
      String simple = each.substring(each.lastIndexOf('.') + 1);
      if (isOf(each, packages) && !simple.equals("*") && !isNamed(without, simple)) {
        without = without(without, simple, packages);
      }
    }
    return without;
  }

  /** The text with an import, where it belongs by its name. */
  private static String with(String text, String type) {
    String end = text.contains("\r\n") ? "\r\n" : "\n";
    String line = "import " + type + ";" + end;
    Matcher imports = LINE.matcher(text);
    Optional<Integer> last = Optional.empty();
    while (imports.find()) {
      if (imports.group(1).compareTo(type) > 0) {
        return text.substring(0, imports.start()) + line + text.substring(imports.start());
      }
      last = Optional.of(imports.end());
    }
    if (last.isPresent()) {
      return text.substring(0, last.get()) + line + text.substring(last.get());
    }
    Matcher declared = PACKAGE.matcher(text);
    return declared.find()
        ? text.substring(0, declared.end()) + end + line + text.substring(declared.end())
        : line + end + text;
  }
}
