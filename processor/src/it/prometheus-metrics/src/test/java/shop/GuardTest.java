package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.metricdef.processor.report.Catalogue;
import org.metricdef.processor.report.Verdict;

class GuardTest {

  @Test
  void everyMetricCallIsProven() throws Exception {
    Path classes = Path.of("target/classes");
    Catalogue catalogue = Catalogue.read(classes);
    assertEquals(0, catalogue.count(Verdict.UNPROVEN));
    assertNotEquals(0, catalogue.count(Verdict.PROVEN));
    assertEquals(List.of(), Catalogue.outdated(classes, GuardTest.class.getClassLoader()));
  }
}
