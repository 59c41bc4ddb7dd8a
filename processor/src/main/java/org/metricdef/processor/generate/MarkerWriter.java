package org.metricdef.processor.generate;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.StandardLocation;
import org.metricdef.processor.declaration.Marker;
import org.metricdef.processor.declaration.MetricDefinition;

/**
 * Writes the {@link Marker}s of a set, with which later compilations find its metrics. They are
 * class files, because source files would cost another round of annotation processing.
 */
public final class MarkerWriter {

  private static final int MAGIC = 0xCAFEBABE;
  private static final int JAVA_8 = 52;
  private static final int CONSTANT_UTF8 = 1;
  private static final int CONSTANT_CLASS = 7;
  private static final int ACC_INTERFACE_ABSTRACT = 0x0600;

  private MarkerWriter() {}

  /**
   * Writes a marker for each metric.
   *
   * @param set the set that declares them
   * @throws IOException if one cannot be written
   */
  public static void write(
      Filer filer, Elements elements, TypeElement set, List<MetricDefinition> metrics)
      throws IOException {
    Set<String> markers = new LinkedHashSet<>();
    metrics.forEach(metric -> markers.add(Marker.of(metric).replace('.', '/')));
    for (String marker : markers) {
      try (DataOutputStream out =
          new DataOutputStream(create(filer, elements, set, marker).openOutputStream())) {
        writeInterface(out, marker);
      }
    }
  }

  /**
   * As a resource, since nothing in this compilation uses it: javac looks for a new class in every
   * module. In a compilation of several modules, each has an output that must be named.
   */
  private static FileObject create(Filer filer, Elements elements, TypeElement set, String marker)
      throws IOException {
    String file = marker + ".class";
    try {
      return filer.createResource(StandardLocation.CLASS_OUTPUT, "", file, set);
    } catch (FilerException e) {
      ModuleElement module = elements.getModuleOf(set);
      if (module == null || module.isUnnamed()) {
        throw e;
      }
      String output = module.getQualifiedName() + "/";
      return filer.createResource(StandardLocation.CLASS_OUTPUT, output, file, set);
    }
  }

  /** An empty interface, visible in its own package only (JVM specification, chapter 4). */
  private static void writeInterface(DataOutputStream out, String name) throws IOException {
    out.writeInt(MAGIC);
    out.writeShort(0);
    out.writeShort(JAVA_8);
    out.writeShort(5);
    writeClass(out, 2);
    writeUtf8(out, name);
    writeClass(out, 4);
    writeUtf8(out, "java/lang/Object");
    out.writeShort(ACC_INTERFACE_ABSTRACT);
    out.writeShort(1);
    out.writeShort(3);
    // No interfaces, fields, methods, attributes.
    out.writeLong(0);
  }

  private static void writeClass(DataOutputStream out, int nameIndex) throws IOException {
    out.writeByte(CONSTANT_CLASS);
    out.writeShort(nameIndex);
  }

  private static void writeUtf8(DataOutputStream out, String text) throws IOException {
    out.writeByte(CONSTANT_UTF8);
    out.writeUTF(text);
  }
}
