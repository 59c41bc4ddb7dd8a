package org.metricdef.lint.git;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.base.SourceFiles;

/**
 * What changed since a revision. A renamed file is a deleted one and a new one.
 *
 * @param root the repository's folder
 * @param present files that are new or changed, each with its text before; empty if it is new
 * @param deleted files that are gone, each with its text before
 * @param sources what the files hold: those of the index for what is staged, else those on disk
 */
public record Changes(
    Path root,
    Map<Path, Optional<String>> present,
    Map<Path, String> deleted,
    SourceFiles sources) {

  private static final String EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
  private static final String DELETED = "D";
  private static final String INDEX = "";

  public Changes {
    present = Map.copyOf(present);
    deleted = Map.copyOf(deleted);
  }

  /**
   * What is staged for the next commit. Files that are staged in part count as they are staged.
   *
   * @throws CannotRunException if there is no repository, or git fails
   */
  public static Changes staged(Path folder) throws CannotRunException {
    Git git = Git.around(folder);
    String base = git.commit("HEAD").orElse(EMPTY_TREE);
    Map<Path, String> texts = new HashMap<>();
    Set<Path> hidden = new HashSet<>();
    List<String> unstaged = git.names("diff", "--name-only", "--no-renames", "-z", "--", "*.java");
    git.contents(INDEX, unstaged)
        .forEach((file, text) -> texts.put(git.root().resolve(file), text));
    for (String file :
        git.names("ls-files", "--others", "--exclude-standard", "-z", "--", "*.java")) {
      hidden.add(git.root().resolve(file));
    }
    List<String> status =
        git.names("diff", "--cached", "--name-status", "--no-renames", "-z", base);
    return of(git, base, status, new SourceFiles(texts, hidden, StandardCharsets.UTF_8));
  }

  /**
   * What the files on disk change of a revision, untracked files included.
   *
   * @throws CannotRunException if there is no repository or no such revision, or git fails
   */
  public static Changes since(Path folder, String revision) throws CannotRunException {
    Git git = Git.around(folder);
    String base = git.commit(revision)
        .orElseThrow(() -> new CannotRunException(
            "git knows no revision '%s' here; fetch it, or name another one".formatted(revision)));
    List<String> status = git.names("diff", "--name-status", "--no-renames", "-z", base);
    Changes tracked = of(git, base, status, SourceFiles.onDisk(StandardCharsets.UTF_8));
    Map<Path, Optional<String>> present = new HashMap<>(tracked.present);
    for (String file : git.names("ls-files", "--others", "--exclude-standard", "-z")) {
      present.put(git.root().resolve(file), Optional.empty());
    }
    return new Changes(git.root(), present, tracked.deleted, tracked.sources);
  }

  private static Changes of(Git git, String base, List<String> status, SourceFiles sources)
      throws CannotRunException {
    Map<Path, Optional<String>> present = new HashMap<>();
    Map<Path, String> deleted = new TreeMap<>();
    List<String> files = new ArrayList<>();
    for (int i = 1; i < status.size(); i += 2) {
      files.add(status.get(i));
    }
    Map<String, String> before = git.contents(base, files);
    for (int i = 0; i + 1 < status.size(); i += 2) {
      String file = status.get(i + 1);
      Path path = git.root().resolve(file);
      if (status.get(i).equals(DELETED)) {
        deleted.put(path, before.getOrDefault(file, ""));
      } else {
        present.put(path, Optional.ofNullable(before.get(file)));
      }
    }
    return new Changes(git.root(), present, deleted, sources);
  }
}
