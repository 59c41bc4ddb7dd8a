package org.metricdef.lint.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuideModuleTest {

  @ParameterizedTest
  @CsvSource({
    "/src/shop/target/classes, shop",
    "/src/shop/build/classes/java/main, shop",
    "/src/shop/out/production/shop, shop",
    "/src/shop/target/shop-1.2.jar, shop-1.2",
    "/src/shop, shop",
    "/target/classes, classes",
  })
  void aModuleIsNamedByTheFolderThatIsBuilt(String place, String name) {
    assertThat(GuideModule.nameOf(Path.of(place))).isEqualTo(name);
  }
}
