package org.metricdef.lint.scope;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.metricdef.lint.base.CannotRunException;

/**
 * The options of a build's javac, less those that write files, choose paths or only change what
 * javac warns of.
 *
 * @param encoding of the sources
 * @param javac options for javac
 * @param words options of the checker's plugin, as {@code -Xplugin:"MetricDef …"} gives them
 */
public record CompilerOptions(Charset encoding, List<String> javac, List<String> words) {

  private static final String PLUGIN = "-Xplugin:";
  private static final String OURS = "-Xplugin:MetricDef";

  /** Options that are left out with the argument that follows them. */
  private static final Set<String> DROPPED_WITH_ARGUMENT = Set.of(
      "-d",
      "-s",
      "-h",
      "-cp",
      "-classpath",
      "--class-path",
      "-sourcepath",
      "--source-path",
      "-processorpath",
      "--processor-path",
      "-processor",
      "-Xmaxerrs",
      "-Xmaxwarns",
      "-p",
      "--module-path",
      "--processor-module-path",
      "--module-source-path",
      "-target",
      "--target");

  /** Beginnings of options that are left out. */
  private static final List<String> DROPPED = List.of(
      "-Xlint",
      "-Xdoclint",
      "-Werror",
      "-g",
      "-implicit:",
      "-proc:",
      "-Xprefer:",
      "-verbose",
      "-nowarn",
      "-deprecation",
      "-Xdiags:",
      "-J",
      "-XD",
      "--should-stop",
      "-Xpkginfo:",
      PLUGIN);

  public CompilerOptions {
    javac = List.copyOf(javac);
    words = List.copyOf(words);
  }

  /** No options. */
  public static CompilerOptions none() {
    return new CompilerOptions(StandardCharsets.UTF_8, List.of(), List.of());
  }

  /**
   * Reads the options of a javac.
   *
   * @throws CannotRunException if an option lacks its argument, or names no encoding
   */
  public static CompilerOptions of(List<String> given) throws CannotRunException {
    Optional<Charset> encoding = Optional.empty();
    List<String> javac = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      String each = given.get(i);
      if (each.equals("-encoding") || each.equals("--encoding")) {
        i++;
        encoding = Optional.of(charset(argument(given, i)));
      } else if (DROPPED_WITH_ARGUMENT.contains(each)) {
        i++;
        argument(given, i);
      } else if (each.equals(OURS) || each.startsWith(OURS + " ")) {
        words.addAll(words(each.substring(OURS.length())));
      } else if (DROPPED.stream().noneMatch(each::startsWith)) {
        javac.add(each);
      }
    }
    return new CompilerOptions(encoding.orElse(StandardCharsets.UTF_8), javac, words);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.split(" ", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  private static String argument(List<String> given, int at) throws CannotRunException {
    if (at == given.size()) {
      throw new CannotRunException(
          "the option %s of javac needs an argument after it".formatted(given.get(at - 1)));
    }
    return given.get(at);
  }

  private static Charset charset(String name) throws CannotRunException {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      throw new CannotRunException(
          "'%s' is no encoding that this JDK knows; UTF-8 is one".formatted(name), e);
    }
  }
}
