package org.metricdef.lint.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.metricdef.lint.base.CannotRunException;
import org.metricdef.lint.document.SourceText;
import org.metricdef.lint.document.UnreadableException;
import org.metricdef.lint.emitted.Catalogues;
import org.metricdef.lint.opsrule.ShopCatalogue;
import org.metricdef.lint.rulefile.Query;
import org.metricdef.lint.rulefile.RuleFile;

/** The guide of the examples: two compiled modules, with rules and a dashboard. */
public final class ShopGuide {

  private static final Path RESOURCES = Path.of("src/test/resources").toAbsolutePath();

  private ShopGuide() {}

  /** The guide; the class files go into a folder. */
  public static Guide in(Path folder) throws IOException, CannotRunException, UnreadableException {
    return GuideMaker.of(modules(folder), usages());
  }

  static List<GuideModule> modules(Path folder) throws IOException, CannotRunException {
    Path shop = Files.createDirectories(folder.resolve("shop/target/classes"));
    Path stock = Files.createDirectories(folder.resolve("stock/target/classes"));
    ShopCatalogue.compiledInto(shop);
    ShopCatalogue.compiled(RESOURCES.resolve("guide/stock"), stock);
    List<GuideModule> modules = new ArrayList<>();
    for (Path each : List.of(shop, stock)) {
      modules.add(new GuideModule(GuideModule.nameOf(each), Catalogues.of(each)));
    }
    return modules;
  }

  private static Usages usages() throws IOException, UnreadableException {
    List<Query> queries = new ArrayList<>();
    for (String each : List.of("guide/rules.yml", "opsrules/examples/dashboard-v1.json")) {
      Path file = RESOURCES.resolve(each);
      queries.addAll(RuleFile.of(new SourceText(file, Files.readString(file))).queries());
    }
    return Usages.of(queries, RESOURCES);
  }
}
