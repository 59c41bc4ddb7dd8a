package org.metricdef.processor.flow.model;

/** Lets arguments that no model accounts for escape. */
public interface ArgumentEscapes {

  /** An argument escapes, unless the contract of its parameter forbids changes. */
  void escape(Call call, int argument);
}
