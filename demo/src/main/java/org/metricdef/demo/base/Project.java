package org.metricdef.demo.base;

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

  private static final String TRADE_SCHEMA = "avro/trade_v3.avsc";

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
    return jar("ingestion", "-all");
  }

  /**
   * What javac needs to check labels.
   *
   * @throws DemoException if it was not built
   */
  public Path processorJar() {
    return jar("processor", "");
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

  private Path jar(String module, String classifier) {
    Path target = root.resolve(module).resolve("target");
    String prefix = "metricdef-" + module + "-";
    List<Path> jars = List.of();
    if (Files.isDirectory(target)) {
      try (Stream<Path> files = Files.list(target)) {
        jars = files.filter(file -> isJar(file, prefix, classifier)).toList();
      } catch (IOException e) {
        throw new DemoException("cannot read " + target, e);
      }
    }
    if (jars.size() != 1) {
      throw new DemoException(
          "there should be one %s*%s.jar in %s, and there are %d; ./mvnw clean package fixes it"
              .formatted(prefix, classifier, target, jars.size()));
    }
    return jars.get(0);
  }

  /**
   * The version is what is left of the name; with a dash and no SNAPSHOT it is another classifier.
   */
  private static boolean isJar(Path file, String prefix, String classifier) {
    String name = file.getFileName().toString();
    String suffix = classifier + ".jar";
    if (!name.startsWith(prefix)
        || !name.endsWith(suffix)
        || name.length() < prefix.length() + suffix.length()) {
      return false;
    }
    String version = name.substring(prefix.length(), name.length() - suffix.length());
    return version.matches("[0-9.]+(-SNAPSHOT)?");
  }
}
