package org.metricdef.lint.maven;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.base.Reasons;

/**
 * What modules are compiled with. Maven is asked once; the answer is kept in the user's cache
 * folder until a POM changes.
 */
public final class MavenModules implements SourceSets {

  private static final String POM = "pom.xml";
  private static final int FORMAT = 1;
  private static final Set<String> SKIPPED = Set.of("target", "node_modules", "src");

  private final Path cache;
  private final Consumer<String> progress;

  /**
   * Modules with a cache.
   *
   * @param cache the folder that answers are kept in
   * @param progress is told what takes long
   */
  public MavenModules(Path cache, Consumer<String> progress) {
    this.cache = cache;
    this.progress = progress;
  }

  /** The cache folder of this user. */
  public static Path userCache() {
    String chosen = System.getenv("XDG_CACHE_HOME");
    Path base = chosen == null || chosen.isEmpty()
        ? Path.of(System.getProperty("user.home"), ".cache")
        : Path.of(chosen);
    return base.resolve("metricdef");
  }

  /** The module around a file or folder: the nearest folder with a POM; empty if there is none. */
  public static Optional<Path> around(Path path) {
    for (Path each = path; each != null; each = each.getParent()) {
      if (Files.isRegularFile(each.resolve(POM))) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /**
   * What a module's sources are compiled with.
   *
   * @param module the folder with its POM, absolute
   * @throws CannotRunException if Maven cannot tell, or a class path entry is not there
   */
  @Override
  public SourceSet of(Path module, SourceSet.Kind kind) throws CannotRunException {
    Path root = rootOf(module);
    Path file = cache.resolve("maven").resolve(key(root, module, kind) + ".properties");
    Optional<SourceSet> kept = read(file, module);
    if (kept.isPresent() && absent(kept.get()).isEmpty()) {
      return kept.get();
    }
    progress.accept(
        "asking Maven what the %s sources of %s are compiled with; this is kept until a POM changes"
            .formatted(kind == SourceSet.Kind.MAIN ? "main" : "test", module.getFileName()));
    SourceSet asked = new MavenRun(root, module).ask(kind);
    Optional<Path> absent = absent(asked);
    if (absent.isPresent()) {
      throw new CannotRunException(
          "%s is on the class path of %s and is not there: build that module first, for example with '%s compile -pl %s -am'"
              .formatted(
                  absent.get(),
                  module.getFileName(),
                  MavenRun.wrapper(root).isPresent() ? "./mvnw" : "mvn",
                  root.relativize(module)));
    }
    keep(file, asked);
    return asked;
  }

  /** An entry of the class path that is not there; the module's own output need not be. */
  private static Optional<Path> absent(SourceSet set) {
    return set.classPath().stream()
        .filter(each -> !each.startsWith(set.module()) && !Files.exists(each))
        .findFirst();
  }

  /** The outermost folder of an unbroken chain of folders with a POM. */
  private static Path rootOf(Path module) {
    Path root = module;
    for (Path each = module.getParent();
        each != null && Files.isRegularFile(each.resolve(POM));
        each = each.getParent()) {
      root = each;
    }
    return root;
  }

  /** A hash of everything that the answer depends on: all POMs, Maven's own files, the module. */
  private static String key(Path root, Path module, SourceSet.Kind kind) throws CannotRunException {
    Set<Path> files = new TreeSet<>();
    try {
      Files.walkFileTree(root, new SimpleFileVisitor<>() {
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
          String name = folder.getFileName().toString();
          boolean isSkipped =
              SKIPPED.contains(name) || name.startsWith(".") && !name.equals(".mvn");
          return isSkipped && !folder.equals(root)
              ? FileVisitResult.SKIP_SUBTREE
              : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
          boolean isMavens = file.startsWith(root.resolve(".mvn"));
          if (isMavens || file.getFileName().toString().equals(POM)) {
            files.add(file);
          }
          return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
          // A folder that cannot be read holds no POM that Maven could read.
          return FileVisitResult.CONTINUE;
        }
      });
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update("%d %s %s %s"
          .formatted(FORMAT, module, kind, Runtime.version())
          .getBytes(StandardCharsets.UTF_8));
      for (Path file : files) {
        digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    } catch (IOException e) {
      throw new CannotRunException(
          "the POMs of %s cannot be read: %s".formatted(root, Reasons.of(e)), e);
    }
  }

  private static Optional<SourceSet> read(Path file, Path module) throws CannotRunException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    Properties kept = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      kept.load(in);
    } catch (IOException | IllegalArgumentException e) {
      throw new CannotRunException("%s is damaged: delete it; it is made again".formatted(file), e);
    }
    return Optional.of(new SourceSet(
        module,
        paths(list(kept, "sources")),
        Path.of(kept.getProperty("output", "")),
        paths(list(kept, "classPath")),
        paths(list(kept, "processors")),
        list(kept, "options")));
  }

  private static List<String> list(Properties kept, String name) {
    List<String> values = new ArrayList<>();
    for (String value = kept.getProperty(name + 0);
        value != null;
        value = kept.getProperty(name + values.size())) {
      values.add(value);
    }
    return values;
  }

  private static List<Path> paths(List<String> names) {
    List<Path> paths = new ArrayList<>();
    for (String each : names) {
      paths.add(Path.of(each));
    }
    return paths;
  }

  /** An answer that cannot be kept is told, and Maven is asked again the next time. */
  private void keep(Path file, SourceSet asked) {
    try {
      write(file, asked);
    } catch (IOException e) {
      progress.accept(
          "%s cannot be written: %s; Maven is asked each time. Set XDG_CACHE_HOME to a folder that can be written"
              .formatted(file, Reasons.of(e)));
    }
  }

  private static void write(Path file, SourceSet asked) throws IOException {
    Properties kept = new Properties();
    kept.setProperty("output", asked.output().toString());
    keep(kept, "sources", asked.sources());
    keep(kept, "classPath", asked.classPath());
    keep(kept, "processors", asked.processors());
    keep(kept, "options", asked.options());
    Files.createDirectories(file.getParent());
    Path part = Files.createTempFile(file.getParent(), "part", "");
    try (Writer out = Files.newBufferedWriter(part)) {
      kept.store(out, asked.module().toString());
    }
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void keep(Properties kept, String name, List<?> values) {
    for (int i = 0; i < values.size(); i++) {
      kept.setProperty(name + i, values.get(i).toString());
    }
  }
}
