package shop;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.metricdef.LabelKeys;
import org.metricdef.Labels;

@RecordBuilder
record Order(String id, @LabelKeys({"country", "payment"}) Labels labels)
    implements OrderBuilder.With {}
