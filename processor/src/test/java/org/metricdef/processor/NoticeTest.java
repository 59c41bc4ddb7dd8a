package org.metricdef.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** NOTICE, which every jar has, names the libraries that a jar contains. */
class NoticeTest {

  private static final Path ROOT = Path.of("..");

  /** What the shade plugin puts into a jar. */
  private static final Pattern SHADED = Pattern.compile("<include>([^<]+:[^<]+)</include>");

  @Test
  void namesEachLibraryOfTheProcessorsJar() throws Exception {
    List<String> shaded = shadedBy("processor/pom.xml");
    assertThat(shaded).hasSizeGreaterThanOrEqualTo(2);
    assertThat(Files.readString(ROOT.resolve("NOTICE"))).contains(shaded);
  }

  @Test
  void namesEachLibraryOfTheRunnableJar() throws Exception {
    List<String> shaded = shadedBy("lint/pom.xml");
    assertThat(shaded).hasSizeGreaterThanOrEqualTo(6);
    assertThat(Files.readString(ROOT.resolve("NOTICE"))).contains(shaded);
  }

  /** Libraries of others; the license of our own modules is that of the whole. */
  private static List<String> shadedBy(String pom) throws Exception {
    return SHADED
        .matcher(Files.readString(ROOT.resolve(pom)))
        .results()
        .map(result -> result.group(1))
        .filter(library -> !library.startsWith("org.metricdef:"))
        .toList();
  }
}
