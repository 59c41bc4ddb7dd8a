package org.metricdef.ingestion.app.config;

/**
 * A value of an option, and where it was written.
 *
 * @param key the option's name without its dashes, for example {@code http-port}
 * @param value the text as it was written
 * @param origin a variable's name, or a file and line such as {@code producer.properties:3}
 */
public record Setting(String key, String value, String origin) {}
