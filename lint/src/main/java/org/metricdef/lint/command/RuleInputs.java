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
        inputs.add(path, true);
      } else {
        throw new CannotRunException("%s: there is no such file or folder".formatted(each));
      }
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
    found.forEach(each -> add(each, false));
  }

  private void addUnreadable(Path path, String reason) {
    errors.add(new InputError(
        InputError.INPUT, Optional.empty(), "%s cannot be read: %s".formatted(path, reason)));
  }

  private void add(Path path, boolean isNamed) {
    if (!Documents.isNamedSo(path)) {
      addUnreadable(path, "its name ends neither with .yaml or .yml nor with .json");
      return;
    }
    try {
      String text = sources.text(path);
      // A mark is no character of the first line.
      boolean isMarked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
      RuleFile file = RuleFile.of(new SourceText(path, isMarked ? " " + text.substring(1) : text));
      if (!file.isForeign()) {
        files.add(file);
      } else if (isNamed) {
        addUnreadable(path, "it has neither groups of rules nor a dashboard");
      } else {
        notes.add(
            "%s is passed over: it has neither groups of rules nor a dashboard".formatted(path));
      }
    } catch (UnreadableException e) {
      errors.add(new InputError(InputError.INPUT, e.at(), String.valueOf(e.getMessage())));
    } catch (CannotRunException e) {
      errors.add(
          new InputError(InputError.INPUT, Optional.empty(), String.valueOf(e.getMessage())));
    }
  }
}
