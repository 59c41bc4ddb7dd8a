package org.metricdef.testbed.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlRequestTest {

  @Test
  void requestsAreReadWithTheirIds() {
    assertThat(ControlRequest.parse("{\"method\":\"SUBSCRIBE\",\"params\":[\"a\",\"b\"],\"id\":1}"))
        .isEqualTo(new ControlRequest.Subscribe("1", List.of("a", "b")));
    assertThat(ControlRequest.parse(
            "{\"id\":\"x\\\"y\",\"method\":\"UNSUBSCRIBE\",\"params\":[\"a\"]}"))
        .isEqualTo(new ControlRequest.Unsubscribe("\"x\\\"y\"", List.of("a")));
    assertThat(ControlRequest.parse("{\"method\":\"LIST_SUBSCRIPTIONS\",\"id\":null}"))
        .isEqualTo(new ControlRequest.ListSubscriptions("null"));
    assertThat(ControlRequest.parse(
            "{\"method\":\"SET_PROPERTY\",\"params\":[\"combined\",true],\"id\":5}"))
        .isEqualTo(new ControlRequest.SetCombined("5", true));
    assertThat(ControlRequest.parse(
            "{\"method\":\"GET_PROPERTY\",\"params\":[\"combined\"],\"id\":5}"))
        .isEqualTo(new ControlRequest.GetCombined("5"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]|2|Invalid request: expected an object",
        "{\"id\":1}|2|Invalid request: missing field `method`",
        "{\"method\":\"SUBSCRIBE\",\"id\":-1}|2|Invalid request: request ID must be an unsigned integer",
        "{\"method\":\"SUBSCRIBE\",\"id\":1}|2|Invalid request: params must be an array of strings",
        "{\"method\":\"SUBSCRIBE\",\"params\":[1],\"id\":1}|2|Invalid request: params must be an array",
        "{\"method\":\"SUBSCRIBE\",\"params\":\"a\",\"id\":1}|2|Invalid request: params must be an array",
        "{\"method\":\"SUBSCRIBE\",\"params\":[null],\"id\":1}|2|Invalid request: params must be an array",
        "{\"method\":\"JUMP\",\"id\":1}|2|Invalid request: unknown variant `JUMP`, expected one of",
        "{\"method\":\"SUBSCRIBE\",\"x\":1}|2|Invalid request: unknown field `x`",
        "{\"method\":\"SET_PROPERTY\",\"params\":[\"combined\",1]}|1|Invalid value type: expected Boolean",
        "{\"method\":\"SET_PROPERTY\",\"params\":[\"other\",true]}|0|Unknown property",
        "nonsense|3|Invalid JSON: ",
        "{\"method\":|3|Invalid JSON: ",
      })
  void whatIsNoRequestIsRefusedInBinancesWords(String text, int code, String message) {
    assertThat(ControlRequest.parse(text))
        .isInstanceOfSatisfying(ControlRequest.Refused.class, refused -> {
          assertThat(refused.code()).isEqualTo(code);
          assertThat(refused.message()).startsWith(message);
        });
  }
}
