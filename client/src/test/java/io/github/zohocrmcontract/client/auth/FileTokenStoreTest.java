package io.github.zohocrmcontract.client.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.zohocrmcontract.client.http.Deadline;
import io.github.zohocrmcontract.client.testing.CapturedLog;
import io.github.zohocrmcontract.client.testing.TokenServer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class FileTokenStoreTest {
  private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

  @TempDir Path parent;
  private Path directory;
  private FileTokenStore store;

  @BeforeEach
  void makeStore() {
    directory = parent.resolve("zoho").resolve("tokens");
    store = new FileTokenStore(directory);
  }

  @Test
  void nothingIsWrittenBeforeThereIsAToken() {
    assertThat(store.find("key")).isEmpty();
    assertThat(directory.getParent()).doesNotExist();
  }

  @Test
  void whatIsKeptIsFoundByAnotherStoreOfTheDirectory() {
    AccessToken token = token("1000.a");
    assertThat(store.renew("key", kept -> token, soon())).isEqualTo(token);
    AccessToken found = new FileTokenStore(directory).find("key").orElseThrow();
    assertThat(found.value()).isEqualTo("1000.a");
    assertThat(found.issuedAt()).hasValue(NOW);
    assertThat(found.expiresAt()).hasValue(NOW.plusSeconds(3600));
    assertThat(found.apiDomain()).hasValue(URI.create("https://www.zohoapis.eu"));
    assertThat(store.find("other")).isEmpty();
  }

  @Test
  void aTokenOfWhichNothingElseIsKnownIsKeptAsSuch() {
    store.renew("key", kept -> AccessToken.of("1000.bare"), soon());
    AccessToken found = store.find("key").orElseThrow();
    assertThat(found.value()).isEqualTo("1000.bare");
    assertThat(found.expiresAt()).isEmpty();
    assertThat(found.apiDomain()).isEmpty();
  }

  @Test
  void onlyTheOwnerCanReadWhatIsKept() throws IOException {
    assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "This file system has no owner-only permissions.");
    store.renew("key", kept -> token("1000.a"), soon());
    assertThat(permissions(directory)).isEqualTo("rwx------");
    assertThat(files())
        .hasSize(2)
        .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
  }

  @Test
  void nobodyEverReadsHalfAToken() throws Exception {
    AtomicBoolean isOver = new AtomicBoolean();
    List<String> values = List.of("1000." + "a".repeat(1500), "1000." + "b".repeat(1500));
    store.renew("key", kept -> token(values.get(0)), soon());
    Thread writer =
        new Thread(
            () -> {
              for (int i = 1; i <= 200; i++) {
                AccessToken next = token(values.get(i % 2));
                store.renew("key", kept -> next, soon());
              }
              isOver.set(true);
            });
    writer.start();
    int reads = 0;
    while (!isOver.get() && writer.isAlive()) {
      assertThat(store.find("key").map(AccessToken::value).filter(values::contains)).isPresent();
      reads++;
    }
    writer.join();
    assertThat(isOver).isTrue();
    assertThat(reads).isPositive();
    assertThat(files()).as("no remains of replaced files").hasSize(2);
  }

  @Test
  void aTokenThatIsStillGoodIsNotWrittenAgain() throws IOException {
    store.renew("key", kept -> token("1000.a"), soon());
    Object before = Files.readAttributes(directory.resolve("key.token"), "*").get("fileKey");
    store.renew("key", Optional::orElseThrow, soon());
    assertThat(Files.readAttributes(directory.resolve("key.token"), "*").get("fileKey"))
        .isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no token at all",
        "access_token=",
        "access_token=1000.secretpart\\u00zz",
        "access_token=1000.secretpart with blanks",
        "access_token=1000.secretpart\nexpires_at=tomorrow",
        "access_token=1000.secretpart\napi_domain=no url"
      })
  void aDamagedFileIsExplainedAndReplaced(String content) throws IOException {
    store.renew("key", kept -> token("1000.a"), soon());
    Path file = directory.resolve("key.token");
    Files.write(file, content.getBytes(StandardCharsets.UTF_8));
    try (CapturedLog log = CapturedLog.ofClient()) {
      assertThat(store.find("key")).isEmpty();
      assertThat(log.text())
          .contains(file.toString())
          .contains("is damaged")
          .contains("a new token replaces it")
          .doesNotContain("secretpart");
    }
    store.renew("key", kept -> token("1000.b"), soon());
    assertThat(store.find("key").map(AccessToken::value)).hasValue("1000.b");
  }

  @Test
  void aDirectoryThatIsAFileIsExplained() throws IOException {
    Files.createDirectories(directory.getParent());
    Files.writeString(directory, "not a directory");
    assertThatExceptionOfType(TokenStoreException.class)
        .isThrownBy(() -> store.renew("key", kept -> token("1000.a"), soon()))
        .withMessageContaining(directory.toString())
        .withMessageContaining("is it a directory that can be written?");
  }

  @Test
  void whoWaitsTooLongForAnotherOneIsToldSo() throws Exception {
    CountDownLatch renewing = new CountDownLatch(1);
    CountDownLatch enough = new CountDownLatch(1);
    Thread slow =
        new Thread(
            () ->
                store.renew(
                    "key",
                    kept -> {
                      renewing.countDown();
                      TokenServer.await(enough);
                      return token("1000.slow");
                    },
                    soon()));
    slow.start();
    TokenServer.await(renewing);
    try {
      assertThatExceptionOfType(TokenStoreException.class)
          .isThrownBy(
              () ->
                  new FileTokenStore(directory)
                      .renew("key", kept -> token("1.x"), Deadline.in(Duration.ofMillis(200))))
          .withMessageContaining("took too long");
      store.renew("other key", kept -> token("1000.other"), soon());
    } finally {
      enough.countDown();
      slow.join();
    }
    assertThat(store.find("key").map(AccessToken::value)).hasValue("1000.slow");
  }

  @Test
  void aRenewalThatFailsLeavesWhatIsKeptAndTheNextOneGoesAhead() {
    store.renew("key", kept -> token("1000.a"), soon());
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                store.renew(
                    "key",
                    kept -> {
                      throw new IllegalStateException("no token today");
                    },
                    soon()));
    assertThat(store.find("key").map(AccessToken::value)).hasValue("1000.a");
    store.renew("key", kept -> token("1000.b"), soon());
    assertThat(store.find("key").map(AccessToken::value)).hasValue("1000.b");
  }

  private static AccessToken token(String value) {
    return AccessToken.of(
        value, NOW, NOW.plusSeconds(3600), Optional.of(URI.create("https://www.zohoapis.eu")));
  }

  private static Deadline soon() {
    return Deadline.in(Duration.ofSeconds(30));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.toList();
    }
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
