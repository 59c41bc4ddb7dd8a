package org.metricdef.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** A foreign processor that generates a metric call with a wrong key in each round. */
@SupportedAnnotationTypes("*")
public final class CallWriter extends AbstractProcessor {

  private int round;

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
    round++;
    if (round == 1) {
      write("shop.Step", "package shop; class Step {}");
    } else if (round == 2) {
      write("shop.Trades", Workspace.BUGGY);
    }
    return false;
  }

  private void write(String name, String source) {
    try (Writer out = processingEnv.getFiler().createSourceFile(name).openWriter()) {
      out.write(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
