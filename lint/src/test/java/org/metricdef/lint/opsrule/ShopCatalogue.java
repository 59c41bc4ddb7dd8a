package org.metricdef.lint.opsrule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The metric set of the examples, compiled with the checker as a build does it. */
public final class ShopCatalogue {

  private static final Path SOURCES = Path.of("src/test/resources/opsrules/catalogue");

  private ShopCatalogue() {}

  /** Compiles the sources into a folder, which then has their catalogue. */
  public static Path compiledInto(Path folder) throws IOException {
    return compiled(SOURCES, folder);
  }

  /** Compiles the sources of one folder into another, which then has their catalogue. */
  public static Path compiled(Path from, Path folder) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    String path = System.getProperty("java.class.path");
    List<String> options = List.of(
        "-d",
        folder.toString(),
        "-cp",
        System.getProperty("lint.annotations") + File.pathSeparator + path,
        "-processorpath",
        path);
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null);
        Stream<Path> sources = Files.walk(from)) {
      List<Path> java =
          sources.filter(each -> each.toString().endsWith(".java")).toList();
      boolean isCompiled = javac
          .getTask(messages, files, null, options, null, files.getJavaFileObjectsFromPaths(java))
          .call();
      assertThat(isCompiled).as(messages.toString()).isTrue();
    }
    return folder;
  }
}
