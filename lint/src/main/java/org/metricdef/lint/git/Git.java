package org.metricdef.lint.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.base.Commands;

/** The git repository around a folder. */
final class Git {

  private final Path root;

  private Git(Path root) {
    this.root = root;
  }

  /**
   * Finds the repository.
   *
   * @throws CannotRunException if there is none, or git is not installed
   */
  static Git around(Path folder) throws CannotRunException {
    Commands.Result result = start(folder, List.of("rev-parse", "--show-toplevel"));
    if (result.exitCode() != 0) {
      throw new CannotRunException(
          "%s is in no git repository, which --changed and revisions need: %s"
              .formatted(folder, result.errors().strip()));
    }
    return new Git(Path.of(result.text().strip()));
  }

  private static Commands.Result start(Path folder, List<String> arguments)
      throws CannotRunException {
    return start(folder, arguments, "");
  }

  private static Commands.Result start(Path folder, List<String> arguments, String input)
      throws CannotRunException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(arguments);
    try {
      return Commands.run(folder, command, input);
    } catch (IOException e) {
      throw new CannotRunException(
          "git cannot be started, which --changed and revisions need; is it installed and on the PATH?",
          e);
    }
  }

  Path root() {
    return root;
  }

  /** The path from the repository to a folder in it. */
  String prefix(Path folder) throws CannotRunException {
    Commands.Result result = start(folder, List.of("rev-parse", "--show-prefix"));
    if (result.exitCode() != 0) {
      throw new CannotRunException(
          "git rev-parse --show-prefix failed: " + result.errors().strip());
    }
    return result.text().strip();
  }

  /** What git prints, which must succeed. */
  String run(String... arguments) throws CannotRunException {
    Commands.Result result = start(root, List.of(arguments));
    if (result.exitCode() != 0) {
      throw new CannotRunException("git %s failed: %s"
          .formatted(String.join(" ", arguments), result.errors().strip()));
    }
    return result.text();
  }

  /** What git prints, as parts that end with a zero; the names of files. */
  List<String> names(String... arguments) throws CannotRunException {
    List<String> names = new ArrayList<>();
    for (String each : run(arguments).split("\0", -1)) {
      if (!each.isEmpty()) {
        names.add(each);
      }
    }
    return names;
  }

  /** The commit that a name means; empty if there is none. */
  Optional<String> commit(String name) throws CannotRunException {
    Commands.Result result =
        start(root, List.of("rev-parse", "--verify", "--quiet", name + "^{commit}"));
    return result.exitCode() == 0 ? Optional.of(result.text().strip()) : Optional.empty();
  }

  /**
   * The content of files, from one process of git. A file that is not there is not in the result.
   *
   * @param revision a commit or tree; the index if it is empty
   */
  Map<String, String> contents(String revision, List<String> files) throws CannotRunException {
    Map<String, String> contents = new HashMap<>();
    List<String> asked = new ArrayList<>();
    StringBuilder input = new StringBuilder();
    for (String file : files) {
      if (file.indexOf('\n') >= 0) {
        // Line breaks part the names that git is given.
        content(revision, file).ifPresent(text -> contents.put(file, text));
      } else {
        asked.add(file);
        input.append(revision).append(':').append(file).append('\n');
      }
    }
    if (asked.isEmpty()) {
      return contents;
    }
    Commands.Result result = start(root, List.of("cat-file", "--batch"), input.toString());
    if (result.exitCode() != 0) {
      throw new CannotRunException("git cat-file failed: " + result.errors().strip());
    }
    Blobs blobs = new Blobs(result.output());
    for (String file : asked) {
      blobs.next().ifPresent(text -> contents.put(file, text));
    }
    return contents;
  }

  private Optional<String> content(String revision, String file) throws CannotRunException {
    Commands.Result result = start(root, List.of("cat-file", "blob", revision + ":" + file));
    return result.exitCode() == 0 ? Optional.of(result.text()) : Optional.empty();
  }
}
