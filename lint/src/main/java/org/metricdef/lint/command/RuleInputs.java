package org.metricdef.lint.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.base.Reasons;
import org.metricdef.lint.base.SourceFiles;
import org.metricdef.lint.document.Documents;
import org.metricdef.lint.document.SourceText;
import org.metricdef.lint.document.UnreadableException;
import org.metricdef.lint.finding.InputError;
import org.metricdef.lint.rulefile.Query;
import org.metricdef.lint.rulefile.RuleFile;

/**
 * The files with rules and dashboards that the command line names. A file that cannot be read does
 * not keep the others from being checked.
 */
final class RuleInputs {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /**
   * A file to read.
   *
   * @param isNamed whether the command line names it, and not only its folder
   */
  private record Candidate(Path path, boolean isNamed) {}

  /** What became of a file: exactly one of these is there. */
  private record Outcome(
      Optional<RuleFile> file, Optional<InputError> error, Optional<String> note) {

    static Outcome of(RuleFile file) {
      return new Outcome(Optional.of(file), Optional.empty(), Optional.empty());
    }

    static Outcome of(InputError error) {
      return new Outcome(Optional.empty(), Optional.of(error), Optional.empty());
    }

    static Outcome note(String note) {
      return new Outcome(Optional.empty(), Optional.empty(), Optional.of(note));
    }
  }

  private final List<Candidate> candidates = new ArrayList<>();
  private final List<RuleFile> files = new ArrayList<>();
  private final List<InputError> errors = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final SourceFiles sources = SourceFiles.onDisk(StandardCharsets.UTF_8);

  private RuleInputs() {}

  /**
   * Reads files, and in folders all files that are named like YAML or JSON.
   *
   * @throws CannotRunException if something is not there
   */
  static RuleInputs of(Collection<Path> named) throws CannotRunException {
    RuleInputs inputs = new RuleInputs();
    for (Path each : named) {
      Path path = each.toAbsolutePath().normalize();
      if (Files.isDirectory(path)) {
        inputs.addFolder(path);
      } else if (Files.exists(path)) {
        inputs.candidates.add(new Candidate(path, true));
      } else {
        throw new CannotRunException("%s: there is no such file or folder".formatted(each));
      }
    }
    // Reading YAML takes long, and a large company has hundreds of files.
    for (Outcome each : inputs.candidates.parallelStream().map(inputs::read).toList()) {
      each.file().ifPresent(inputs.files::add);
      each.error().ifPresent(inputs.errors::add);
      each.note().ifPresent(inputs.notes::add);
    }
    return inputs;
  }

  List<RuleFile> files() {
    return List.copyOf(files);
  }

  /** The queries of all files. */
  List<Query> queries() {
    return files.stream().flatMap(each -> each.queries().stream()).toList();
  }

  List<InputError> errors() {
    return List.copyOf(errors);
  }

  /** What was passed over. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  SourceFiles sources() {
    return sources;
  }

  private void addFolder(Path folder) {
    Set<Path> found = new TreeSet<>();
    try {
      Files.walkFileTree(folder, new SimpleFileVisitor<>() {
        @Override
        public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
          boolean isHidden =
              !path.equals(folder) && path.getFileName().toString().startsWith(".");
          return isHidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
          if (Documents.isNamedSo(path)) {
            found.add(path);
          }
          return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException e) {
          addUnreadable(path, Reasons.of(e));
          return FileVisitResult.CONTINUE;
        }
      });
    } catch (IOException e) {
      addUnreadable(folder, Reasons.of(e));
    }
    found.forEach(each -> candidates.add(new Candidate(each, false)));
    if (found.isEmpty()) {
      addUnreadable(folder, "no file in it ends with .yaml, .yml or .json");
    }
  }

  private void addUnreadable(Path path, String reason) {
    errors.add(unreadable(path, reason));
  }

  private static InputError unreadable(Path path, String reason) {
    return new InputError(
        InputError.INPUT, Optional.empty(), "%s cannot be read: %s".formatted(path, reason));
  }

  private Outcome read(Candidate candidate) {
    Path path = candidate.path();
    if (!Documents.isNamedSo(path)) {
      return Outcome.of(
          unreadable(path, "its name ends neither with .yaml or .yml nor with .json"));
    }
    try {
      String text = sources.text(path);
      // A mark is no character of the first line.
      boolean isMarked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
      RuleFile file = RuleFile.of(new SourceText(path, isMarked ? " " + text.substring(1) : text));
      if (!file.isForeign()) {
        return Outcome.of(file);
      }
      String foreign = "it has neither groups of rules nor a dashboard";
      return candidate.isNamed()
          ? Outcome.of(unreadable(path, foreign))
          : Outcome.note("%s is passed over: %s".formatted(path, foreign));
    } catch (UnreadableException e) {
      return Outcome.of(new InputError(InputError.INPUT, e.at(), String.valueOf(e.getMessage())));
    } catch (CannotRunException e) {
      return Outcome.of(
          new InputError(InputError.INPUT, Optional.empty(), String.valueOf(e.getMessage())));
    }
  }
}
