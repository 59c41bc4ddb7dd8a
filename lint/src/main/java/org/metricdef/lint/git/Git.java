package org.metricdef.lint.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
      throw new CannotRunException("%s is in no git repository, which --changed needs: %s"
          .formatted(folder, result.errors().strip()));
    }
    return new Git(Path.of(result.text().strip()));
  }

  private static Commands.Result start(Path folder, List<String> arguments)
      throws CannotRunException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(arguments);
    try {
      return Commands.run(folder, command);
    } catch (IOException e) {
      throw new CannotRunException(
          "git cannot be started, which --changed needs; is it installed and on the PATH?", e);
    }
  }

  Path root() {
    return root;
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
   * The content of a file; empty if there is none.
   *
   * @param revision a commit or tree; the index if it is empty
   */
  Optional<String> content(String revision, String file) throws CannotRunException {
    Commands.Result result = start(root, List.of("cat-file", "blob", revision + ":" + file));
    return result.exitCode() == 0
        ? Optional.of(new String(result.output(), StandardCharsets.UTF_8))
        : Optional.empty();
  }
}
