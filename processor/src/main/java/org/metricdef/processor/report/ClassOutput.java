package org.metricdef.processor.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** The class output of one module, where its catalogue is. */
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

  /** The catalogue of an earlier compilation; empty if there is none. */
  Optional<List<ClassVerdicts>> earlier() throws IOException {
    FileObject file = file(Catalogue.FILE);
    if (!exists(file)) {
      return Optional.empty();
    }
    try (InputStream in = file.openInputStream()) {
      return Optional.of(CatalogueJson.read(in));
    } catch (IOException e) {
      throw new IOException(
          "%s is damaged (%s): delete it and compile the whole module again"
              .formatted(file.getName(), e.getMessage()),
          e);
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

  /** Writes the catalogue and replaces the existing one. */
  void write(Iterable<ClassVerdicts> classes, Element origin) throws IOException {
    FileObject file =
        filer.createResource(StandardLocation.CLASS_OUTPUT, prefix, Catalogue.FILE, origin);
    try (OutputStream out = file.openOutputStream()) {
      CatalogueJson.write(out, classes);
    }
  }

  private FileObject file(String name) throws IOException {
    return filer.getResource(StandardLocation.CLASS_OUTPUT, prefix, name);
  }
}
