package io.github.zohocrmcontract.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.zohocrmcontract.stub.storage.DatabaseServer;
import io.github.zohocrmcontract.stub.testing.Postgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a database is named, and what is said if it cannot be used; never with the password. */
class DatabaseOptionsTest {

  private static final String PASSWORD = "hunter2secret";
  private static final String VARIABLE = "ZOHO_CRM_STUB_DATABASE_PASSWORD";
  private static final String URL = "--database-url=jdbc:postgresql://localhost:5432/zoho";

  @TempDir static Path data;

  private static Postgres server;

  @TempDir Path directory;

  /** Of a server's own: one that asks a user for the password. */
  @BeforeAll
  static void guard() throws IOException {
    server = Postgres.startIn(data);
    server.execute("CREATE ROLE guarded LOGIN PASSWORD '" + PASSWORD + "'");
    server.execute("CREATE ROLE guest LOGIN");
    Path rules = data.resolve("pg_hba.conf");
    Files.writeString(rules, "host all guarded all scram-sha-256\n" + Files.readString(rules));
    server.execute("SELECT pg_reload_conf()");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void thePasswordIsReadFromTheEnvironmentOrFromAFile() throws IOException {
    Path file = Files.writeString(directory.resolve("password"), "of the file\n");
    assertThat(parsed(URL).password()).isEmpty();
    assertThat(parsed(URL, "--database-user", "ann").user()).contains("ann");
    DatabaseServer ofTheVariable =
        StubOptions.parse(Map.of(VARIABLE, "of the variable"), URL).database().orElseThrow();
    assertThat(ofTheVariable.password()).contains("of the variable");
    assertThat(ofTheVariable.toString()).doesNotContain("of the variable");
    DatabaseServer ofTheFile =
        StubOptions.parse(
                Map.of(VARIABLE, "of the variable"), URL, "--database-password-file=" + file)
            .database()
            .orElseThrow();
    assertThat(ofTheFile.password()).contains("of the file");
    assertThat(StubOptions.HELP)
        .contains("--database-url", "--database-user", "--database-password-file", VARIABLE);
    assertThat(StubOptions.parse(Map.of(VARIABLE, "of no use")).database()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --database-user=ann | --database-user is of no use alone. Give --database-url
          --database-password-file=x | --database-password-file is of no use alone
          --database-url=jdbc:mysql://host/db?password=hunter2secret | The database URL jdbc:mysql://host/db is not one of PostgreSQL. Give jdbc:postgresql://host:port/database.
          --database-url=postgres://me:hunter2secret@host/db | The database URL postgres://... is not one of PostgreSQL
          --database-url=jdbc:sqlserver://host;password=hunter2secret | The database URL jdbc:sqlserver://... is not one
          --database-url=hunter2secret@host | is not one of PostgreSQL
          """)
  void aDatabaseThatIsNoneIsRefusedWithASentence(String argument, String sentence) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StubOptions.parse(Map.of(), argument))
        .withMessageContaining(sentence)
        .satisfies(refused -> assertThat(refused).message().doesNotContain(PASSWORD));
  }

  @Test
  void aDatabaseAndADataDirectoryAreNotTakenTogether() {
    String sentence = "Give either a data directory or a database";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StubOptions.parse(Map.of(), "--data-dir=here", URL))
        .withMessageContaining(sentence);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                StubOptions.forTests()
                    .withDatabase("jdbc:postgresql://localhost/zoho")
                    .withDataDirectory(directory))
        .withMessageContaining(sentence);
  }

  @Test
  void aPasswordFileThatCannotBeReadIsNamed() {
    Path missing = directory.resolve("missing");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StubOptions.parse(Map.of(), URL, "--database-password-file=" + missing))
        .withMessageContaining(missing.toString())
        .withMessageContaining("Give a file with the password in its first line.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://localhost:http/zoho",
        "jdbc:postgresql://me:hunter2secret@localhost/zoho"
      })
  void anAddressThatCannotBeReadIsSaidToBeSo(String url) {
    refused(StubOptions.forTests().withDatabase(url), "Give jdbc:postgresql://host:port/database");
  }

  @Test
  void aServerThatDoesNotAnswerIsNamed() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    String place = "jdbc:postgresql://localhost:" + free + "/zoho";
    refused(
        StubOptions.forTests().withDatabase(place + "?user=guarded&password=" + PASSWORD),
        "No database server answers at " + place + ". Is it running");
  }

  @Test
  void aDatabaseThatIsNotThereIsToBeMade() {
    refused(
        StubOptions.forTests().withDatabase(server.url("nowhere")),
        "There is no such database at jdbc:postgresql://localhost:"
            + server.port()
            + "/nowhere. Make it: createdb ");
  }

  @Test
  void aPasswordThatIsWrongOrMissingIsAskedFor() {
    String url = at("postgres");
    for (StubOptions options :
        List.of(
            StubOptions.forTests().withDatabase(url, "guarded", PASSWORD + " no more"),
            StubOptions.forTests().withDatabase(url + "?user=guarded&password=x" + PASSWORD),
            StubOptions.forTests().withDatabase(url + "?user=guarded"),
            StubOptions.forTests().withDatabase(url + "?user=nobody"))) {
      refused(options, "does not let ");
      refused(options, VARIABLE);
    }
  }

  @Test
  void aUserWhoMayMakeNoTablesIsToldToOwnTheDatabase() {
    String url = server.newDatabase();
    String name = url.replaceAll("^.*/|\\?.*$", "");
    server.execute("ALTER DATABASE " + name + " SET search_path TO elsewhere");
    refused(
        StubOptions.forTests().withDatabase(at(name) + "?currentSchema=pg_catalog&user=guest"),
        "createdb --owner=");
  }

  @Test
  void aDatabaseThatTakesNotEveryCharacterIsRefused() {
    String url =
        server.newDatabase("ENCODING 'SQL_ASCII' TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C'");
    refused(StubOptions.forTests().withDatabase(url), "keeps texts as SQL_ASCII");
  }

  @Test
  void userAndPasswordAreTakenFromTheOptionsAndFromTheUrl() {
    server.execute("CREATE DATABASE owned OWNER guarded");
    StubOptions ofOptions = StubOptions.forTests().withDatabase(at("owned"), "guarded", PASSWORD);
    StubOptions ofUrl =
        StubOptions.forTests().withDatabase(at("owned") + "?user=guarded&password=" + PASSWORD);
    for (StubOptions options : List.of(ofOptions, ofUrl)) {
      try (ZohoCrmStub stub = ZohoCrmStub.start(options)) {
        assertThat(stub.organisations().list()).isNotEmpty();
      }
    }
  }

  private static String at(String database) {
    return "jdbc:postgresql://localhost:" + server.port() + "/" + database;
  }

  private static DatabaseServer parsed(String... arguments) {
    return StubOptions.parse(Map.of(), arguments).database().orElseThrow();
  }

  private static void refused(StubOptions options, String sentence) {
    assertThatExceptionOfType(StubStartException.class)
        .isThrownBy(() -> ZohoCrmStub.start(options))
        .withMessageContaining(sentence)
        .satisfies(failed -> assertThat(failed).message().doesNotContain(PASSWORD));
  }
}
