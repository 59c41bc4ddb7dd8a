/** What javac knows of the source of one top-level class: elements, places, declarations. */
package org.metricdef.processor.flow.source;
