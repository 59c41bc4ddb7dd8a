package org.metricdef.demo.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.demo.base.DemoException;

class KnownBugTest {

  private static final String FIXED =
      "class C {\n  Object o = labels.without(\"data_type\").with(\"error_type\", e);\n}\n";

  @TempDir
  private Path directory;

  @Test
  void onlyTheFixIsTakenOutAndOnlyInTheCopy() throws IOException {
    Path sources = sources(FIXED);
    Path copy = directory.resolve("copy");
    assertThat(KnownBug.putBack(sources, copy))
        .containsExactly(
            "Object o = labels.without(\"data_type\").with(\"error_type\", e);",
            "Object o = labels.with(\"error_type\", e);");
    assertThat(copy.resolve(KnownBug.FILE))
        .hasContent("class C {\n  Object o = labels.with(\"error_type\", e);\n}\n");
    assertThat(copy.resolve("other/Other.java")).hasContent("class Other {}");
    assertThat(sources.resolve(KnownBug.FILE)).hasContent(FIXED);
  }

  @Test
  void sourcesWithoutExactlyOneFixAreAnError() throws IOException {
    Path none = sources("class C {}");
    assertThatThrownBy(() -> KnownBug.putBack(none, directory.resolve("a")))
        .isInstanceOf(DemoException.class)
        .hasMessageContaining("exactly once");
    Path twice = sources(FIXED + FIXED);
    assertThatThrownBy(() -> KnownBug.putBack(twice, directory.resolve("b")))
        .isInstanceOf(DemoException.class)
        .hasMessageContaining("exactly once");
    Files.delete(twice.resolve(KnownBug.FILE));
    assertThatThrownBy(() -> KnownBug.putBack(twice, directory.resolve("c")))
        .isInstanceOf(DemoException.class)
        .hasMessageContaining(KnownBug.FILE);
  }

  @Test
  void onlyTheRightRefusalCounts() {
    String right = KnownBug.FILE
        + ":88: error: [label-keys] k2_kafka_produce_errors_total takes a; 'data_type' is not\n"
        + "1 error\n";
    assertThat(KnownBug.refusedBy(right)).isTrue();
    assertThat(KnownBug.refusedBy(right.replace("DeliveryCallback", "Other"))).isFalse();
    assertThat(KnownBug.refusedBy(right.replace("label-keys", "label-keys-unproven")))
        .isFalse();
    assertThat(KnownBug.refusedBy(right.replace("data_type", "symbol"))).isFalse();
    assertThat(KnownBug.refusedBy(right.replace("error:", "warning:"))).isFalse();
    assertThat(KnownBug.refusedBy("")).isFalse();
  }

  private Path sources(String callback) throws IOException {
    Path sources = directory.resolve("src");
    Path file = sources.resolve(KnownBug.FILE);
    Files.createDirectories(file.getParent());
    Files.writeString(file, callback);
    Files.createDirectories(sources.resolve("other"));
    Files.writeString(sources.resolve("other/Other.java"), "class Other {}");
    return sources;
  }
}
