package org.metricdef.processor.soundness.mutants;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Files of javac that are written to memory only: javac without {@code -d} writes beside us. */
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {

  /** A file manager is reused, so that it reads the class path only once. */
  private static final ThreadLocal<StandardJavaFileManager> FILES = ThreadLocal.withInitial(
      () -> ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null));

  private final boolean checks;
  private final Map<URI, Output> outputs = new HashMap<>();
  private final Map<String, Output> classes = new HashMap<>();

  /**
   * Creates files.
   *
   * @param checks whether javac finds the checker, which is a plugin on the class path of the tests
   */
  MemoryFiles(boolean checks) {
    super(FILES.get());
    this.checks = checks;
  }

  /** The compiled classes by their binary names. */
  Map<String, byte[]> classes() {
    Map<String, byte[]> bytes = new HashMap<>();
    classes.forEach((name, output) -> bytes.put(name, output.bytes.toByteArray()));
    return bytes;
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
    Output output = output(name.replace('.', '/') + kind.extension, kind);
    if (kind == JavaFileObject.Kind.CLASS) {
      classes.put(name, output);
    }
    return output;
  }

  @Override
  public FileObject getFileForOutput(
      Location location, String packageName, String name, FileObject sibling) {
    return output(packageName.replace('.', '/') + "/" + name, JavaFileObject.Kind.OTHER);
  }

  private Output output(String path, JavaFileObject.Kind kind) {
    return outputs.computeIfAbsent(URI.create("memory:///" + path), uri -> new Output(uri, kind));
  }

  @Override
  public boolean isSameFile(FileObject one, FileObject other) {
    return one.toUri().equals(other.toUri());
  }

  @Override
  public boolean hasLocation(Location location) {
    return location == StandardLocation.CLASS_OUTPUT
        || !checks && location == StandardLocation.ANNOTATION_PROCESSOR_PATH
        || super.hasLocation(location);
  }

  @Override
  public ClassLoader getClassLoader(Location location) {
    return checks ? super.getClassLoader(location) : ClassLoader.getPlatformClassLoader();
  }

  /** The file manager is reused. */
  @Override
  public void close() {}

  private static final class Output extends SimpleJavaFileObject {
    private ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Output(URI uri, Kind kind) {
      super(uri, kind);
    }

    @Override
    public OutputStream openOutputStream() {
      bytes = new ByteArrayOutputStream();
      return bytes;
    }

    @Override
    public InputStream openInputStream() throws IOException {
      if (bytes.size() == 0) {
        throw new FileNotFoundException(getName());
      }
      return new ByteArrayInputStream(bytes.toByteArray());
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return bytes.toString(StandardCharsets.UTF_8);
    }
  }
}
