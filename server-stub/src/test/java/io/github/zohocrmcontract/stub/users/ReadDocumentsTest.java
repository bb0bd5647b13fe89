package io.github.zohocrmcontract.stub.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ReadDocumentsTest {

  private static final String DOCUMENT = "{\"id\":\"1\",\"full_name\":\"Patricia Boyle\"}";

  private final ReadDocuments documents = new ReadDocuments(JsonMapper.shared());

  @Test
  void theSameTextIsReadOnce() {
    ObjectNode first = documents.read(DOCUMENT);
    assertThat(first.toString()).isEqualTo(DOCUMENT);
    assertThat(documents.read(new String(DOCUMENT.toCharArray()))).isSameAs(first);
  }

  @Test
  void anotherTextIsAnotherDocument() {
    documents.read(DOCUMENT);
    String changed = DOCUMENT.replace("Patricia", "Jane");
    assertThat(documents.read(changed).toString()).isEqualTo(changed);
  }

  @Test
  void whatWasNotAskedForLongestIsForgotten() {
    ObjectNode first = documents.read(DOCUMENT);
    IntStream.range(0, 200).forEach(id -> documents.read("{\"id\":\"" + id + "\"}"));
    assertThat(documents.read(DOCUMENT)).isNotSameAs(first).isEqualTo(first);
  }

  @Test
  void longTextsAreNotKept() {
    String text = "{\"id\":\"1\",\"signature\":\"" + "x".repeat(10_000) + "\"}";
    assertThat(documents.read(text)).isNotSameAs(documents.read(text));
  }

  @Test
  void changingAUserLeavesTheDocumentThatWasReadAsItWas() {
    User user = new User(true, documents.read(DOCUMENT));
    User by = new User(true, documents.read("{\"id\":\"2\",\"full_name\":\"Jane Doe\"}"));
    assertThat(user.deleted(by, Instant.EPOCH).isDeleted()).isTrue();
    assertThat(documents.read(DOCUMENT).toString()).isEqualTo(DOCUMENT);
  }
}
