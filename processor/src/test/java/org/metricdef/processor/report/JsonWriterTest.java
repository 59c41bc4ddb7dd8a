package org.metricdef.processor.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What is written is, byte for byte, what Jackson's pretty printer writes. */
class JsonWriterTest {

  @Test
  void nestedObjectsAndArrays() throws IOException {
    JsonWriter json = new JsonWriter().startObject();
    json.field("none").startArray().endArray();
    json.field("empty").startObject().endObject();
    json.field("numbers").startArray().value(-1).value(Long.MAX_VALUE).endArray();
    json.field("texts").startArray().value("a b").value("").endArray();
    json.field("objects").startArray();
    json.startObject().field("line").value(3).field("rule").value("x").endObject();
    json.startObject().field("inner").startArray().value("y").endArray().endObject();
    json.endArray().endObject();

    assertThat(text(json)).isEqualTo(byJackson(jackson -> {
      jackson.writeStartObject();
      jackson.writeArrayFieldStart("none");
      jackson.writeEndArray();
      jackson.writeObjectFieldStart("empty");
      jackson.writeEndObject();
      jackson.writeFieldName("numbers");
      jackson.writeArray(new long[] {-1, Long.MAX_VALUE}, 0, 2);
      jackson.writeFieldName("texts");
      jackson.writeArray(new String[] {"a b", ""}, 0, 2);
      jackson.writeArrayFieldStart("objects");
      jackson.writeStartObject();
      jackson.writeNumberField("line", 3);
      jackson.writeStringField("rule", "x");
      jackson.writeEndObject();
      jackson.writeStartObject();
      jackson.writeArrayFieldStart("inner");
      jackson.writeString("y");
      jackson.writeEndArray();
      jackson.writeEndObject();
      jackson.writeEndArray();
      jackson.writeEndObject();
    }));
  }

  @Test
  void everyCharacter() throws IOException {
    StringBuilder all = new StringBuilder();
    for (int each = 0; each < 0x1_0800; each++) {
      if (each < Character.MIN_SURROGATE || each > Character.MAX_SURROGATE) {
        all.appendCodePoint(each);
      }
    }
    String name = all.toString();
    String expected = byJackson(jackson -> {
      jackson.writeStartObject();
      jackson.writeStringField(name, name);
      jackson.writeEndObject();
    });

    String written = text(new JsonWriter().startObject().field(name).value(name).endObject());
    assertThat(Arrays.mismatch(written.toCharArray(), expected.toCharArray())).isEqualTo(-1);
  }

  private interface Writing {
    void to(JsonGenerator jackson) throws IOException;
  }

  private static String byJackson(Writing writing) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator jackson = new JsonFactory().createGenerator(out)) {
      writing.to(jackson.useDefaultPrettyPrinter());
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String text(JsonWriter json) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    json.writeTo(out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
