package org.metricdef.lint.command;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version of this command, as its jar states it, and that of Java. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"metricdef " + number(), "Java " + Runtime.version()};
  }

  static String number() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("of unknown version");
  }
}
