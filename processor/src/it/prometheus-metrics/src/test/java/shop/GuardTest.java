package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.metricdef.processor.report.Catalogue;
import org.metricdef.processor.report.Verdict;

class GuardTest {

  @Test
  void everyMetricCallIsProven() throws Exception {
    Catalogue catalogue = Catalogue.read(Path.of("target/classes"));
    assertEquals(0, catalogue.count(Verdict.UNPROVEN));
    assertNotEquals(0, catalogue.count(Verdict.PROVEN));
  }
}
