package org.metricdef.lint.javac;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.metricdef.lint.base.SourceFiles;

/**
 * The files of one run of javac: sources as git's index has them, outputs in memory, and no plugin
 * but the one that is started by hand.
 */
final class CheckFiles extends ForwardingJavaFileManager<StandardJavaFileManager>
    implements StandardJavaFileManager {

  private static final String SOURCE_SUFFIX = ".java";

  private final SourceFiles sources;
  private final List<Path> sourcePath;
  private final Optional<Path> classOutput;
  private final Set<String> gone;
  private final Map<String, KeptOutput> outputs = new HashMap<>();

  CheckFiles(StandardJavaFileManager files, CheckInputs inputs) {
    super(files);
    this.sources = inputs.sources();
    this.sourcePath = inputs.sourcePath();
    this.classOutput = inputs.classOutput();
    this.gone = inputs.gone();
  }

  /** The sources that javac is given. */
  List<JavaFileObject> roots(Collection<Path> paths) {
    List<JavaFileObject> roots = new ArrayList<>();
    for (Path path : paths) {
      roots.add(source(path));
    }
    return roots;
  }

  private JavaFileObject source(Path path) {
    Optional<String> text = sources.replaced(path);
    return text.isPresent()
        ? new ReplacedSource(path, binaryName(path), text.get())
        : fileManager.getJavaFileObjects(path).iterator().next();
  }

  private String binaryName(Path path) {
    for (Path root : sourcePath) {
      if (path.startsWith(root)) {
        String name = root.relativize(path).toString().replace(File.separatorChar, '.');
        return name.substring(0, name.length() - SOURCE_SUFFIX.length());
      }
    }
    String name = path.getFileName().toString();
    return name.substring(0, name.length() - SOURCE_SUFFIX.length());
  }

  @Override
  public ClassLoader getClassLoader(Location location) {
    return ClassLoader.getPlatformClassLoader();
  }

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String packageName, Set<Kind> kinds, boolean recurse) throws IOException {
    Iterable<JavaFileObject> found = super.list(location, packageName, kinds, recurse);
    if (location == StandardLocation.CLASS_PATH && !gone.isEmpty()) {
      return withoutGone(found);
    }
    boolean isChanged = !sources.texts().isEmpty() || !sources.hidden().isEmpty();
    if (location != StandardLocation.SOURCE_PATH || !isChanged || !kinds.contains(Kind.SOURCE)) {
      return found;
    }
    List<JavaFileObject> all = new ArrayList<>();
    for (JavaFileObject each : found) {
      Path path = fileManager.asPath(each);
      if (!sources.texts().containsKey(path) && !sources.hidden().contains(path)) {
        all.add(each);
      }
    }
    for (Path path : sources.texts().keySet()) {
      if (isIn(packageName, recurse, path)) {
        all.add(source(path));
      }
    }
    return all;
  }

  private List<JavaFileObject> withoutGone(Iterable<JavaFileObject> found) {
    List<JavaFileObject> left = new ArrayList<>();
    for (JavaFileObject each : found) {
      String name = inferBinaryName(StandardLocation.CLASS_PATH, each);
      int nested = name.indexOf('$');
      if (!gone.contains(nested < 0 ? name : name.substring(0, nested))) {
        left.add(each);
      }
    }
    return left;
  }

  private boolean isIn(String packageName, boolean recurse, Path path) {
    if (!path.toString().endsWith(SOURCE_SUFFIX)
        || sourcePath.stream().noneMatch(path::startsWith)) {
      return false;
    }
    String name = binaryName(path);
    int end = name.lastIndexOf('.');
    String its = end < 0 ? "" : name.substring(0, end);
    return its.equals(packageName)
        || recurse && (packageName.isEmpty() || its.startsWith(packageName + "."));
  }

  @Override
  public JavaFileObject getJavaFileForInput(Location location, String className, Kind kind)
      throws IOException {
    if (location == StandardLocation.SOURCE_PATH && kind == Kind.SOURCE) {
      for (Path path : sources.texts().keySet()) {
        if (sourcePath.stream().anyMatch(path::startsWith) && binaryName(path).equals(className)) {
          return source(path);
        }
      }
    }
    return super.getJavaFileForInput(location, className, kind);
  }

  @Override
  public String inferBinaryName(Location location, JavaFileObject file) {
    return file instanceof ReplacedSource replaced
        ? replaced.binaryName()
        : super.inferBinaryName(location, file);
  }

  @Override
  public boolean isSameFile(FileObject one, FileObject other) {
    return isOurs(one) || isOurs(other)
        ? one.toUri().equals(other.toUri())
        : super.isSameFile(one, other);
  }

  @Override
  public boolean contains(Location location, FileObject file) throws IOException {
    if (file instanceof ReplacedSource replaced) {
      return location == StandardLocation.SOURCE_PATH
          && sourcePath.stream().anyMatch(Path.of(replaced.toUri())::startsWith);
    }
    return !isOurs(file) && super.contains(location, file);
  }

  private static boolean isOurs(FileObject file) {
    return file instanceof ReplacedSource || file instanceof KeptOutput;
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, Kind kind, FileObject sibling) {
    return output(location, className.replace('.', '/') + kind.extension, kind);
  }

  @Override
  public FileObject getFileForOutput(
      Location location, String packageName, String relativeName, FileObject sibling) {
    String folder = packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
    return output(location, folder + relativeName, Kind.OTHER);
  }

  private KeptOutput output(Location location, String name, Kind kind) {
    return outputs.computeIfAbsent(
        location.getName() + "/" + name,
        key -> new KeptOutput(key, kind, classOutput.map(folder -> folder.resolve(name))));
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjectsFromFiles(
      Iterable<? extends File> files) {
    return fileManager.getJavaFileObjectsFromFiles(files);
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjects(File... files) {
    return getJavaFileObjectsFromFiles(Arrays.asList(files));
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjectsFromStrings(Iterable<String> names) {
    return fileManager.getJavaFileObjectsFromStrings(names);
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjects(String... names) {
    return getJavaFileObjectsFromStrings(Arrays.asList(names));
  }

  @Override
  public void setLocation(Location location, Iterable<? extends File> files) throws IOException {
    fileManager.setLocation(location, files);
  }

  @Override
  public void setLocationFromPaths(Location location, Collection<? extends Path> paths)
      throws IOException {
    fileManager.setLocationFromPaths(location, paths);
  }

  @Override
  public void setLocationForModule(
      Location location, String moduleName, Collection<? extends Path> paths) throws IOException {
    fileManager.setLocationForModule(location, moduleName, paths);
  }

  @Override
  public Iterable<? extends File> getLocation(Location location) {
    return fileManager.getLocation(location);
  }

  @Override
  public Iterable<? extends Path> getLocationAsPaths(Location location) {
    return fileManager.getLocationAsPaths(location);
  }

  @Override
  public Path asPath(FileObject file) {
    URI uri = file.toUri();
    return file instanceof ReplacedSource ? Path.of(uri) : fileManager.asPath(file);
  }
}
