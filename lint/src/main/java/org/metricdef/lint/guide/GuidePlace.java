package org.metricdef.lint.guide;

/**
 * A place in code.
 *
 * @param module the module of the class
 * @param type the qualified name of the top-level class
 * @param line the line; 0 if it is unknown, or is not to be told
 */
public record GuidePlace(String module, String type, long line) {

  GuidePlace withoutLine() {
    return new GuidePlace(module, type, 0);
  }

  /** The class without its package. */
  public String simpleType() {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  /** The path of the file that a public class of this name has, from the root of the sources. */
  public String file() {
    return type.replace('.', '/') + ".java";
  }
}
