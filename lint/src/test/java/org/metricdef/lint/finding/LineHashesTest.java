package org.metricdef.lint.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The values are those that GitHub's action itself is tested with. */
class LineHashesTest {

  @Test
  void anEmptyFileHasOneLine() {
    assertThat(LineHashes.of("")).containsExactly("c129715d7a2bc9a3:1");
  }

  @Test
  void spacesAndTabsDoNotCount() {
    assertThat(LineHashes.of(" a\nb\n  \t\tc\n d"))
        .containsExactly(
            "271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1");
  }

  @Test
  void allLineEndsAreAlike() {
    List<String> expected = List.of(
        "e9496ae3ebfced30:1",
        "fb7c023a8b9ccb3f:1",
        "ce8ba1a563dcdaca:1",
        "e20e36e16fcb0cc8:1",
        "b3edc88f2938467e:1",
        "c8e28b0b4002a3a0:1",
        "c129715d7a2bc9a3:1");
    String text = " hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End\n";
    assertThat(LineHashes.of(text)).isEqualTo(expected);
    assertThat(LineHashes.of(text.replace("\n", "\r"))).isEqualTo(expected);
    assertThat(LineHashes.of(text.replace("\n", "\r\n"))).isEqualTo(expected);
  }

  @Test
  void equalLinesAreNumbered() {
    assertThat(LineHashes.of("Lorem ipsum dolor sit amet.\n".repeat(10)))
        .startsWith("a7f2ff13bc495cf2:1", "a7f2ff13bc495cf2:2", "a7f2ff13bc495cf2:3")
        .endsWith("cc97dc7b1d7d8f7b:1", "c129715d7a2bc9a3:1")
        .hasSize(11);
  }

  /** The definition itself, written without a rolling window. */
  @Test
  void theWindowHoldsTheNextHundredCharacters() {
    Random random = new Random(1);
    for (int run = 0; run < 200; run++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(400); i > 0; i--) {
        text.append("abc \t\n(\r;".charAt(random.nextInt(9)));
      }
      assertThat(LineHashes.of(text.toString())).isEqualTo(defined(text.toString()));
    }
  }

  private static List<String> defined(String text) {
    String plain = text.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[ \t]", "");
    String all = plain + (char) 65535;
    List<String> hashes = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < all.length(); i++) {
      if (i == 0 || all.charAt(i - 1) == '\n') {
        BigInteger hash = BigInteger.ZERO;
        for (int k = i; k < i + 100; k++) {
          int next = k < all.length() ? all.charAt(k) : 0;
          hash = hash.multiply(BigInteger.valueOf(37)).add(BigInteger.valueOf(next));
        }
        String hex = Long.toHexString(hash.longValue());
        hashes.add(hex + ":" + seen.merge(hex, 1, Integer::sum));
      }
    }
    return hashes;
  }
}
