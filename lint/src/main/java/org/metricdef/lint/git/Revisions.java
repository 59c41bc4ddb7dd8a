package org.metricdef.lint.git;

import java.nio.file.Path;
import java.util.Optional;
import org.metricdef.lint.base.CannotRunException;

/** The revisions of the git repository around a folder. */
public final class Revisions {

  private final Git git;
  private final Path folder;

  private Revisions(Git git, Path folder) {
    this.git = git;
    this.folder = folder;
  }

  /**
   * Finds the repository.
   *
   * @throws CannotRunException if there is none, or git is not installed
   */
  public static Revisions around(Path folder) throws CannotRunException {
    return new Revisions(Git.around(folder), folder);
  }

  /** The folder of the repository. */
  public Path root() {
    return git.root();
  }

  /** The commit that a name means; empty if there is none. */
  public Optional<String> commit(String name) throws CannotRunException {
    // A name that begins so would be an option of git.
    return name.startsWith("-") ? Optional.empty() : git.commit(name);
  }

  /** The path from the repository to the folder; empty if it is the repository's own folder. */
  public Path inRepository() throws CannotRunException {
    return Path.of(git.prefix(folder));
  }

  /**
   * Checks a commit out into a scratch folder, with its submodules.
   *
   * @throws CannotRunException if git fails
   */
  public Worktree checkOut(String commit) throws CannotRunException {
    return Worktree.of(git.root(), commit);
  }
}
