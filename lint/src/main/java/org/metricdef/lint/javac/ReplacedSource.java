package org.metricdef.lint.javac;

import java.nio.file.Path;
import javax.tools.SimpleJavaFileObject;

/** A source whose text is not the one on disk. */
final class ReplacedSource extends SimpleJavaFileObject {

  private final String binaryName;
  private final String text;

  ReplacedSource(Path file, String binaryName, String text) {
    super(file.toUri(), Kind.SOURCE);
    this.binaryName = binaryName;
    this.text = text;
  }

  String binaryName() {
    return binaryName;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
