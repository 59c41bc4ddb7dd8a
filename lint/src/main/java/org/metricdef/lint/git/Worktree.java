package org.metricdef.lint.git;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.base.Reasons;

/**
 * A commit in a scratch folder. It is removed when it is closed, and when the JVM ends before that,
 * as at Ctrl-C: then programs that still run in it end first.
 */
public final class Worktree implements AutoCloseable {

  private static final int SECONDS_TO_END = 5;

  private final Path root;
  private final Path scratch;
  private final Thread atEnd = new Thread(this::remove, "metricdef-worktree");
  private volatile @Nullable Process running;
  private boolean isRemoved;

  private Worktree(Path root, Path scratch) {
    this.root = root;
    this.scratch = scratch;
  }

  static Worktree of(Path root, String commit) throws CannotRunException {
    Worktree worktree = new Worktree(root, scratch());
    Runtime.getRuntime().addShutdownHook(worktree.atEnd);
    try {
      worktree.git(
          root, "worktree", "add", "--detach", "--quiet", worktree.folder().toString(), commit);
      if (Files.exists(worktree.folder().resolve(".gitmodules"))) {
        worktree.git(worktree.folder(), "submodule", "--quiet", "update", "--init", "--recursive");
      }
    } catch (CannotRunException e) {
      worktree.close();
      throw e;
    }
    return worktree;
  }

  private static Path scratch() throws CannotRunException {
    try {
      return Files.createTempDirectory("metricdef-").toRealPath();
    } catch (IOException e) {
      throw new CannotRunException(
          "no scratch folder can be made for a checkout: %s".formatted(Reasons.of(e)), e);
    }
  }

  /** The folder with the files of the commit. */
  public Path folder() {
    return scratch.resolve("tree");
  }

  /**
   * Runs a command of a shell in a folder of the commit.
   *
   * @param said is told each line of what the command writes
   * @return its exit code
   * @throws CannotRunException if it cannot be started, or this thread is interrupted
   */
  public int run(Path in, String command, Consumer<String> said) throws CannotRunException {
    boolean isWindows = System.getProperty("os.name", "").startsWith("Windows");
    return start(
        in, isWindows ? List.of("cmd", "/c", command) : List.of("sh", "-c", command), said);
  }

  private void git(Path in, String... arguments) throws CannotRunException {
    // The hooks of the repository are for the work of people.
    List<String> command = new ArrayList<>(List.of("git", "-c", "core.hooksPath=/dev/null"));
    command.addAll(List.of(arguments));
    List<String> said = new ArrayList<>();
    if (start(in, command, said::add) != 0) {
      throw new CannotRunException("git %s failed: %s"
          .formatted(String.join(" ", arguments), String.join("\n", said).strip()));
    }
  }

  private int start(Path in, List<String> command, Consumer<String> said)
      throws CannotRunException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(in.toFile()).redirectErrorStream(true);
    // In a hook of git, these name the repository and the index of the commit that is being made.
    builder
        .environment()
        .keySet()
        .removeIf(each -> each.startsWith("GIT_DIR")
            || each.startsWith("GIT_INDEX")
            || each.startsWith("GIT_WORK_TREE")
            || each.startsWith("GIT_PREFIX"));
    try {
      Process process = builder.start();
      running = process;
      process.getOutputStream().close();
      try (BufferedReader lines = new BufferedReader(
          new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          said.accept(line);
        }
      }
      return process.waitFor();
    } catch (IOException e) {
      throw new CannotRunException(
          "%s cannot be run: %s".formatted(String.join(" ", command), Reasons.of(e)), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotRunException("interrupted while '%s' ran".formatted(command.get(0)), e);
    } finally {
      running = null;
    }
  }

  @Override
  public void close() {
    remove();
    try {
      Runtime.getRuntime().removeShutdownHook(atEnd);
    } catch (IllegalStateException e) {
      // The JVM is ending: the thread that would be taken away has begun.
      return;
    }
  }

  private synchronized void remove() {
    if (isRemoved) {
      return;
    }
    isRemoved = true;
    Process process = running;
    if (process != null) {
      end(process);
    }
    try {
      git(root, "worktree", "remove", "--force", "--force", folder().toString());
    } catch (CannotRunException e) {
      // It was not made in full. What is left is deleted as files, and git then forgets it.
      forget();
    }
    delete(scratch);
  }

  private void forget() {
    delete(folder());
    try {
      git(root, "worktree", "prune");
    } catch (CannotRunException e) {
      System.err.printf("metricdef: a scratch checkout may be left: %s%n", e.getMessage());
    }
  }

  private static void end(Process process) {
    List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
    all.add(process.toHandle());
    all.forEach(ProcessHandle::destroy);
    try {
      if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
        all.forEach(ProcessHandle::destroyForcibly);
      }
    } catch (InterruptedException e) {
      all.forEach(ProcessHandle::destroyForcibly);
      Thread.currentThread().interrupt();
    }
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try {
      Files.walkFileTree(folder, new SimpleFileVisitor<>() {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
            throws IOException {
          Files.delete(file);
          return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path path, @Nullable IOException failure)
            throws IOException {
          Files.delete(path);
          return FileVisitResult.CONTINUE;
        }
      });
    } catch (IOException e) {
      System.err.printf("metricdef: the scratch folder %s is left: %s%n", folder, Reasons.of(e));
    }
  }
}
