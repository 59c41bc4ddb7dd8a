package org.metricdef.processor.library;

import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/** Methods that a framework or the JVM runs once for each object that they set up. */
public final class StartupMethods {

  /** The simple names of annotations of bean factories, start-up hooks and tests. */
  private static final Set<String> ANNOTATIONS = Set.of(
      "After",
      "AfterEach",
      "Before",
      "BeforeAll",
      "BeforeClass",
      "BeforeEach",
      "Bean",
      "ParameterizedTest",
      "PostConstruct",
      "Produces",
      "Provides",
      "RepeatedTest",
      "Setup",
      "Singleton",
      "Test");

  private static final EffectTable<Boolean> METHODS = EffectTable.<Boolean>builder()
      .rows(
          true,
          "io.dropwizard.core.Application.run(..)",
          "io.dropwizard.core.Application.initialize(..)",
          "jakarta.servlet.GenericServlet.init(..)",
          "jakarta.servlet.ServletContextListener.contextInitialized(..)",
          "javax.servlet.GenericServlet.init(..)",
          "javax.servlet.ServletContextListener.contextInitialized(..)",
          "org.springframework.beans.factory.InitializingBean.afterPropertiesSet()",
          "org.springframework.boot.ApplicationRunner.run(..)",
          "org.springframework.boot.CommandLineRunner.run(..)")
      .build();

  private StartupMethods() {}

  /** Whether a method is {@code main}, or runs when a framework sets up an object. */
  public static boolean contains(ExecutableElement method) {
    return isMain(method)
        || METHODS.inherited(method).isPresent()
        || method.getAnnotationMirrors().stream()
            .map(each -> each.getAnnotationType().asElement().getSimpleName().toString())
            .anyMatch(ANNOTATIONS::contains);
  }

  private static boolean isMain(ExecutableElement method) {
    return method.getSimpleName().contentEquals("main")
        && method.getModifiers().contains(Modifier.STATIC);
  }
}
