/** What javac knows about the source of one top-level class: elements, places, declarations. */
package org.metricdef.processor.flow.source;
