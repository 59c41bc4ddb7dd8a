package org.metricdef.processor.raw;

import java.util.Optional;

/**
 * A use of a field that holds a collector or a meter, which is no call that takes labels.
 *
 * @param recording the call on the field that records; empty if it is used in another way
 * @param whole the use with that call
 */
public record RawUse(
    RawField.Key field, RawSpan at, Optional<RawCall.Recording> recording, RawSpan whole) {}
