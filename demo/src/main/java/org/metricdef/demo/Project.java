package org.metricdef.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.apache.avro.Schema;

/**
 * Where the parts are that the demo shows.
 *
 * @param root the directory of the checked-out project
 */
public record Project(Path root) {

  private static final String TRADE_SCHEMA = "avro/trade_v2.avsc";

  /** The producer's own sources. */
  public Path ingestionSources() {
    return root.resolve("ingestion/src/main/java");
  }

  /**
   * The producer, ready to be run.
   *
   * @throws DemoException if it was not built
   */
  public Path ingestionJar() {
    return jar("ingestion");
  }

  /**
   * What javac needs to check labels.
   *
   * @throws DemoException if it was not built
   */
  public Path processorJar() {
    return jar("processor");
  }

  /**
   * The schema of the trade record as the producer publishes it.
   *
   * @throws DemoException if the producer carries none that can be read
   */
  public Schema tradeSchema() {
    Path jar = ingestionJar();
    try (JarFile file = new JarFile(jar.toFile())) {
      ZipEntry entry = file.getEntry(TRADE_SCHEMA);
      if (entry == null) {
        throw new DemoException(jar + " holds no " + TRADE_SCHEMA);
      }
      try (InputStream in = file.getInputStream(entry)) {
        return new Schema.Parser().parse(in);
      }
    } catch (IOException e) {
      throw new DemoException("cannot read " + TRADE_SCHEMA + " in " + jar, e);
    }
  }

  /** The one jar of a module; the shade plugin leaves the jar before it beside it as original-*. */
  private Path jar(String module) {
    Path target = root.resolve(module).resolve("target");
    String prefix = "metricdef-" + module + "-";
    List<Path> jars = List.of();
    if (Files.isDirectory(target)) {
      try (Stream<Path> files = Files.list(target)) {
        jars =
            files.filter(file -> isJar(file.getFileName().toString(), prefix)).toList();
      } catch (IOException e) {
        throw new DemoException("cannot read " + target, e);
      }
    }
    if (jars.size() != 1) {
      throw new DemoException("there should be one " + prefix + "*.jar in " + target
          + ", and there are " + jars.size());
    }
    return jars.get(0);
  }

  private static boolean isJar(String name, String prefix) {
    return name.startsWith(prefix)
        && name.endsWith(".jar")
        && !name.endsWith("-sources.jar")
        && !name.endsWith("-javadoc.jar")
        && !name.endsWith("-tests.jar");
  }
}
