package org.metricdef.processor.soundness.raw;

import java.util.List;

/** A client that programs are written for. */
interface RawClient {

  /** The client's name, as in the figures. */
  String title();

  /** The classes that programs import, and packages that end in an asterisk. */
  List<String> imports();

  /** The members that every program has, such as its constructor. */
  List<String> members(String type);

  /** The class of the world that runs the programs. */
  String world();

  /** Writes one call, with all that it needs. */
  RawCall write(RawDraft draft);
}
