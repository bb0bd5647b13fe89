package io.github.zohocrmcontract.stub.fuzzing;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Texts that programs stumble over. */
final class Texts {

  private static final int LONGEST = 12;

  private Texts() {}

  static Arbitrary<String> any() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, fragments()),
        Tuple.of(2, Arbitraries.strings().ascii().ofMaxLength(LONGEST)),
        Tuple.of(2, ofEveryPlane()),
        Tuple.of(1, Arbitraries.strings().all().ofMaxLength(LONGEST)),
        Tuple.of(1, Arbitraries.strings().numeric().ofMaxLength(25)));
  }

  /** Characters and places without a character, those outside the basic plane among them. */
  private static Arbitrary<String> ofEveryPlane() {
    return Arbitraries.integers()
        .between(0, Character.MAX_CODE_POINT)
        .map(Character::toString)
        .list()
        .ofMaxSize(LONGEST)
        .map(characters -> String.join("", characters));
  }

  private static Arbitrary<String> fragments() {
    return Arbitraries.of(
        "",
        " ",
        "null",
        "true",
        "-1",
        "1e9",
        "' OR '1'='1",
        "'; DROP TABLE users; --",
        "\" OR \"\"=\"",
        "1) UNION SELECT * FROM access_tokens --",
        "%' ESCAPE '",
        "_%",
        "\\",
        "<script>alert(1)</script>",
        "</script><SCRIPT>x",
        "\"><img src=x onerror=alert(1)>",
        "javascript:alert(1)",
        "${jndi:ldap://127.0.0.1/x}",
        "#{7*7}",
        "{{7*7}}",
        "%s%n%x",
        "../../etc/passwd",
        "..\\..\\windows",
        "a\r\n" + Judge.INJECTED + ": 1",
        "a\n" + Judge.INJECTED + ": 1",
        "\0",
        "a\0b",
        "\t",
        "\u202e\u200b\ufeff",
        "e\u0301\u0327".repeat(20),
        "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
        "\ud800",
        "\udc00\ud800",
        "\uffff\ufffe",
        "\u0130\u0131\u1e9e\ufb01",
        "__proto__",
        "constructor",
        "class",
        "id",
        "2023-02-30T25:61:61+99:00",
        "0000-00-00",
        "12345678901234567890",
        "User 1@example.com",
        "x@" + "y".repeat(300));
  }
}
