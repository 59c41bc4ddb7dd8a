package org.metricdef.demo.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** Stands in for the producer: a program that logs, then ends or waits, as its arguments say. */
public final class ChildProgram {

  /** The producer carries the schema of its records, and the audit looks for it there. */
  private static final String SCHEMA = "avro/trade_v3.avsc";

  private ChildProgram() {}

  /**
   * The program.
   *
   * @param arguments {@code exit CODE}, or {@code wait CODE}: with that code upon SIGTERM
   */
  public static void main(String[] arguments) throws InterruptedException {
    int code = Integer.parseInt(arguments[1]);
    for (int i = 1; i <= 100; i++) {
      System.out.println("line " + i);
    }
    System.out.println("setting " + System.getenv("INGESTION_URL"));
    if (arguments[0].equals("exit")) {
      System.exit(code);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      System.out.println("last words");
      System.out.flush();
      Runtime.getRuntime().halt(code);
    }));
    System.out.println("ready");
    Thread.sleep(600_000);
  }

  /** The program as a runnable jar. */
  static Path jar(Path directory) throws IOException {
    Path jar = directory.resolve("child.jar");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, ChildProgram.class.getName());
    String entry = ChildProgram.class.getName().replace('.', '/') + ".class";
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest);
        InputStream in = ChildProgram.class.getClassLoader().getResourceAsStream(entry)) {
      out.putNextEntry(new ZipEntry(entry));
      in.transferTo(out);
      out.closeEntry();
      out.putNextEntry(new ZipEntry(SCHEMA));
      Files.copy(Path.of("../ingestion/src/main/resources").resolve(SCHEMA), out);
      out.closeEntry();
    }
    return jar;
  }
}
