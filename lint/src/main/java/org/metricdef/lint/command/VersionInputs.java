package org.metricdef.lint.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.base.Reasons;
import org.metricdef.lint.diff.Version;
import org.metricdef.lint.diff.VersionReader;
import org.metricdef.lint.emitted.CatalogueSearch;
import org.metricdef.lint.emitted.Catalogues;
import org.metricdef.lint.emitted.Emitted;
import org.metricdef.lint.emitted.ModuleCatalogue;
import org.metricdef.lint.emitted.SourceSearch;
import org.metricdef.lint.git.Revisions;
import org.metricdef.lint.git.Worktree;
import picocli.CommandLine.Option;

/** The two versions that are compared, as the command line names them. */
final class VersionInputs {

  private static final String GOALS = "-q -DskipTests compile";
  private static final int SHORT = 10;

  @Option(
      names = "--build",
      paramLabel = "COMMAND",
      description = {
        "how a revision of git is built in its scratch checkout, for a shell; ./mvnw " + GOALS
            + " unless given, or mvn where there is no wrapper"
      })
  private @Nullable String build;

  @Option(
      names = "--classes",
      paramLabel = "GLOB",
      description = {
        "which folders of classes have catalogues, below a folder that is compared or built; may be"
            + " given several times. **/target/classes and **/build/classes/java/main unless given"
      })
  private List<String> folders = CatalogueSearch.FOLDERS;

  private final Map<String, Loaded> built = new HashMap<>();

  /**
   * A version with the series that its code can emit.
   *
   * @param places its folders of classes and jars; those of a revision as if it were built here
   */
  record Loaded(Version version, Emitted emitted, List<Path> places) {

    /**
     * A module that this version, the working tree, has sources of and no classes, though the other
     * version has them; empty if there is none.
     */
    Optional<Path> uncompiled(Loaded other) {
      return other.places.stream()
          .filter(each -> !Files.exists(each))
          .flatMap(each -> SourceSearch.module(each).stream())
          .filter(module -> places.stream().noneMatch(each -> each.startsWith(module)))
          .findFirst();
    }
  }

  /**
   * The version that an argument names: a folder, a jar or a file, or else a revision of git.
   *
   * @param say is told what takes long, and what is doubtful
   * @throws CannotRunException if it is neither, or has no catalogue, or its build fails
   */
  Loaded named(String argument, Consumer<String> say, Consumer<String> shown)
      throws CannotRunException {
    if (!isPath(argument)) {
      return revision(argument, say, shown);
    }
    Path path = Path.of(argument);
    if (isRevisionToo(argument)) {
      say.accept(
          "'%s' is a path and a revision of git; the path is taken. Write %s^0 for the revision"
              .formatted(argument, argument));
    }
    if (!Files.isDirectory(path) || Catalogues.areIn(path)) {
      return loaded(
          argument,
          List.of(new ModuleCatalogue(path, Catalogues.of(path))),
          UnaryOperator.identity());
    }
    return loaded(argument, below(path, argument), UnaryOperator.identity());
  }

  /**
   * The classes of the folder in which the command runs, as they were compiled last.
   *
   * @throws CannotRunException if none has a catalogue
   */
  Loaded workingTree(Consumer<String> say) throws CannotRunException {
    Path here = Path.of("").toAbsolutePath();
    List<ModuleCatalogue> modules = below(here, "the working tree");
    for (ModuleCatalogue each : modules) {
      newer(each.place())
          .ifPresent(source -> say.accept(
              "%s is newer than the catalogue in %s: compile first, or its changes are not compared"
                  .formatted(here.relativize(source), here.relativize(each.place()))));
    }
    return loaded("the working tree", modules, UnaryOperator.identity());
  }

  private static Optional<Path> newer(Path classes) throws CannotRunException {
    try {
      return SourceSearch.newer(classes);
    } catch (IOException e) {
      throw new CannotRunException(
          "the sources of %s cannot be read: %s".formatted(classes, Reasons.of(e)), e);
    }
  }

  private List<ModuleCatalogue> below(Path folder, String described) throws CannotRunException {
    List<ModuleCatalogue> modules = CatalogueSearch.below(folder, folders);
    if (modules.isEmpty()) {
      throw new CannotRunException(
          "%s has no catalogue in %s: compile it with the checker, or name other folders with"
                  .formatted(described, String.join(" or ", folders))
              + " --classes");
    }
    return modules;
  }

  private static Loaded loaded(
      String described, List<ModuleCatalogue> modules, UnaryOperator<Path> home) {
    return new Loaded(
        VersionReader.of(described, modules, home),
        Emitted.of(ModuleCatalogue.catalogues(modules)),
        modules.stream()
            .map(each -> home.apply(each.place().toAbsolutePath().normalize()))
            .toList());
  }

  /** Some systems have no path with the characters that a revision may have. */
  private static boolean isPath(String argument) {
    try {
      return Files.exists(Path.of(argument));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static boolean isRevisionToo(String argument) throws CannotRunException {
    // What has a slash or a dot at its beginning is meant as a path.
    if (argument.startsWith(".") || argument.startsWith("/")) {
      return false;
    }
    Path here = Path.of("").toAbsolutePath();
    return Files.exists(Reports.root(here).resolve(".git"))
        && Revisions.around(here).commit(argument).isPresent();
  }

  private Loaded revision(String name, Consumer<String> say, Consumer<String> shown)
      throws CannotRunException {
    Path here = Path.of("").toAbsolutePath();
    if (!Files.exists(Reports.root(here).resolve(".git"))) {
      throw new CannotRunException(
          "'%s' is no folder, jar or file, and no revision, since %s is in no git repository"
              .formatted(name, here));
    }
    Revisions revisions = Revisions.around(here);
    String commit = revisions
        .commit(name)
        .orElseThrow(() -> new CannotRunException(
            "'%s' is neither a folder, a jar or a file, nor a revision that git knows here; fetch it,"
                    .formatted(name)
                + " or name another one"));
    Loaded known = built.get(commit);
    if (known == null) {
      known = built(revisions, name, commit, say, shown);
      built.put(commit, known);
    }
    return known;
  }

  private Loaded built(
      Revisions revisions, String name, String commit, Consumer<String> say, Consumer<String> shown)
      throws CannotRunException {
    String described = "%s (%s)".formatted(name, commit.substring(0, SHORT));
    try (Worktree worktree = revisions.checkOut(commit)) {
      Path folder = worktree.folder().resolve(revisions.inRepository());
      if (!Files.isDirectory(folder)) {
        throw new CannotRunException("%s has no folder %s: run the command in one that it has"
            .formatted(described, revisions.inRepository()));
      }
      String command = command(folder, described);
      say.accept("building %s in a scratch checkout: %s".formatted(described, command));
      int exitCode = worktree.run(folder, command, shown);
      if (exitCode != 0) {
        throw new CannotRunException(
            "%s does not build: '%s' ended with exit code %d; see above. --build gives another command"
                .formatted(described, command, exitCode));
      }
      return loaded(
          described,
          below(folder, described),
          path -> path.startsWith(worktree.folder())
              ? revisions.root().resolve(worktree.folder().relativize(path))
              : path);
    }
  }

  private String command(Path folder, String described) throws CannotRunException {
    if (build != null) {
      return build;
    }
    Path wrapper = folder.resolve("mvnw");
    if (Files.exists(wrapper)) {
      return (Files.isExecutable(wrapper) ? "./mvnw " : "sh ./mvnw ") + GOALS;
    }
    if (Files.exists(folder.resolve("pom.xml"))) {
      return "mvn " + GOALS;
    }
    throw new CannotRunException(
        "%s has no POM here: say how it is built, for example --build='./gradlew classes'"
            .formatted(described));
  }
}
