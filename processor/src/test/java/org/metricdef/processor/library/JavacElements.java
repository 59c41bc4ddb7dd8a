package org.metricdef.processor.library;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** The elements of one run of javac. They are valid only during the run. */
final class JavacElements {

  private JavacElements() {}

  /**
   * Compiles a source named Example with the tests' class path and passes its elements to a test.
   */
  static void with(String source, Consumer<Elements> test) {
    Compilation compilation = javac()
        .withOptions("-proc:only")
        .withProcessors(new Processor(test))
        .compile(JavaFileObjects.forSourceString("Example", source));
    if (!compilation.errors().isEmpty()) {
      throw new AssertionError(compilation.errors().toString());
    }
  }

  private static final class Processor extends AbstractProcessor {

    private final Consumer<Elements> test;

    Processor(Consumer<Elements> test) {
      this.test = test;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (round.processingOver()) {
        test.accept(processingEnv.getElementUtils());
      }
      return false;
    }
  }
}
