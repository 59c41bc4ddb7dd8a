package org.metricdef.ingestion.mutation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.ForwardingJavaFileObject;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * The class path and the JDK's classes, for many compilations: what a package holds and the bytes
 * of a class file are read once. Not for several threads at once.
 */
final class Libraries extends ForwardingJavaFileManager<StandardJavaFileManager> {

  private record Listing(
      Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) {}

  private final Map<Listing, List<JavaFileObject>> listings = new HashMap<>();

  /** Of one class path, which javac is not told again: that would make it open every jar again. */
  Libraries(JavaCompiler compiler, Collection<Path> classPath) throws IOException {
    super(compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8));
    fileManager.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
  }

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
      throws IOException {
    Listing wanted = new Listing(location, packageName, Set.copyOf(kinds), recurse);
    List<JavaFileObject> known = listings.get(wanted);
    if (known == null) {
      known = new ArrayList<>();
      for (JavaFileObject file : super.list(location, packageName, kinds, recurse)) {
        known.add(new Library(file, super.inferBinaryName(location, file)));
      }
      listings.put(wanted, known);
    }
    return known;
  }

  @Override
  public String inferBinaryName(Location location, JavaFileObject file) {
    return file instanceof Library library
        ? library.binaryName
        : super.inferBinaryName(location, file);
  }

  @Override
  public boolean isSameFile(FileObject one, FileObject other) {
    return super.isSameFile(unwrapped(one), unwrapped(other));
  }

  private static FileObject unwrapped(FileObject file) {
    return file instanceof Library library ? library.original() : file;
  }

  @Override
  public void close() {
    // The next compilation uses it again.
  }

  private static final class Library extends ForwardingJavaFileObject<JavaFileObject> {

    private final String binaryName;
    private byte[] content;

    Library(JavaFileObject file, String binaryName) {
      super(file);
      this.binaryName = binaryName;
    }

    JavaFileObject original() {
      return fileObject;
    }

    @Override
    public InputStream openInputStream() throws IOException {
      if (content == null) {
        try (InputStream in = super.openInputStream()) {
          content = in.readAllBytes();
        }
      }
      return new ByteArrayInputStream(content);
    }
  }
}
