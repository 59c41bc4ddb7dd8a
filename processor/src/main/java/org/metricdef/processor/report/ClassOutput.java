package org.metricdef.processor.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** The class output of one module, where its catalogue and its dependencies are. */
final class ClassOutput {

  private final Filer filer;
  private final String prefix;

  private ClassOutput(Filer filer, String prefix) {
    this.filer = filer;
    this.prefix = prefix;
  }

  /** In a compilation of several modules, each has an output that must be named. */
  static ClassOutput of(Filer filer, String module) throws IOException {
    ClassOutput only = new ClassOutput(filer, "");
    try {
      only.file(Catalogue.FILE);
      return only;
    } catch (FilerException e) {
      if (module.isEmpty()) {
        throw e;
      }
      return new ClassOutput(filer, module + "/");
    }
  }

  /** The classes of each module, by its name; the name of the unnamed module is empty. */
  static SortedMap<String, List<TypeElement>> byModule(Collection<TypeElement> types) {
    SortedMap<String, List<TypeElement>> modules = new TreeMap<>();
    for (TypeElement type : types) {
      List<TypeElement> classes = modules.getOrDefault(moduleOf(type), new ArrayList<>());
      classes.add(type);
      modules.put(moduleOf(type), classes);
    }
    return modules;
  }

  /** The name of the module; empty for the unnamed module. */
  static String moduleOf(TypeElement type) {
    for (Element owner = type; owner != null; owner = owner.getEnclosingElement()) {
      if (owner instanceof ModuleElement module) {
        return module.getQualifiedName().toString();
      }
    }
    return "";
  }

  /** Reads the content of a file. */
  interface Reader<T> {
    T read(InputStream in) throws IOException;
  }

  /** Writes the content of a file. */
  interface Writer {
    void write(OutputStream out) throws IOException;
  }

  /** What an earlier compilation wrote; empty if there is no such file. */
  <T> Optional<T> read(String name, Reader<T> reader) throws IOException {
    FileObject file = file(name);
    if (!exists(file)) {
      return Optional.empty();
    }
    try (InputStream in = file.openInputStream()) {
      return Optional.of(reader.read(in));
    } catch (IOException e) {
      // No catch clause of its own: each compilation would load that class.
      String problem = e instanceof NewerFormatException
          ? "%s cannot be continued: %s; or delete it and compile the whole module again"
          : "%s is damaged (%s): delete it and compile the whole module again";
      throw new IOException(problem.formatted(file.getName(), e.getMessage()), e);
    }
  }

  /** The SHA-256 of a file's bytes, or a word in its place if there is no such file. */
  String hash(String name) throws IOException {
    FileObject file = file(name);
    if (!exists(file)) {
      return Dependencies.ABSENT;
    }
    try (InputStream in = file.openInputStream()) {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /**
   * Deletes the class files of a top-level class and of those in it. A filer cannot delete what it
   * did not create.
   */
  void delete(String topLevel) throws IOException {
    FileObject file = file(topLevel.replace('.', '/') + ".class");
    try {
      Path path = Path.of(file.toUri());
      Files.delete(path);
      String nested = topLevel.substring(topLevel.lastIndexOf('.') + 1) + "$*.class";
      try (DirectoryStream<Path> files =
          Files.newDirectoryStream(path.resolveSibling(""), nested.replace("$", "\\$"))) {
        for (Path each : files) {
          Files.delete(each);
        }
      }
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      throw new IOException(file.getName() + " cannot be deleted", e);
    }
  }

  /** Whether the output holds the class file of a top-level class. */
  boolean has(String topLevel) throws IOException {
    return exists(file(topLevel.replace('.', '/') + ".class"));
  }

  /** Tools that compile in memory have outputs that cannot be read. Their files have no time. */
  private static boolean exists(FileObject file) {
    return file.getLastModified() != 0;
  }

  /** Writes a file and replaces the existing one. */
  void write(String name, Element origin, Writer writer) throws IOException {
    FileObject file = filer.createResource(StandardLocation.CLASS_OUTPUT, prefix, name, origin);
    try (OutputStream out = file.openOutputStream()) {
      writer.write(out);
    }
  }

  private FileObject file(String name) throws IOException {
    return filer.getResource(StandardLocation.CLASS_OUTPUT, prefix, name);
  }
}
