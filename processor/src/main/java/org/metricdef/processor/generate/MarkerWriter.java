package org.metricdef.processor.generate;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import org.metricdef.processor.declaration.Marker;
import org.metricdef.processor.declaration.MetricDefinition;

/**
 * Writes the {@link Marker}s of a set's metrics, by which later compilations find it. They are
 * class files, since sources would cost the compiler another round of work.
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
  public static void write(Filer filer, TypeElement set, List<MetricDefinition> metrics)
      throws IOException {
    Set<String> markers = new LinkedHashSet<>();
    metrics.forEach(metric -> markers.add(Marker.of(metric)));
    for (String marker : markers) {
      try (DataOutputStream out =
          new DataOutputStream(filer.createClassFile(marker, set).openOutputStream())) {
        writeInterface(out, marker.replace('.', '/'));
      }
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
