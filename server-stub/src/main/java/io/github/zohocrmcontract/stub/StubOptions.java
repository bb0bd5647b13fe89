package io.github.zohocrmcontract.stub;

import io.github.zohocrmcontract.stub.limits.Edition;
import io.github.zohocrmcontract.stub.storage.DatabaseServer;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * How to start the stub.
 *
 * @param port the port to listen on; 0 for any free one
 * @param host the address to listen on
 * @param dataDirectory where to keep what is remembered; empty for memory only, or for a database
 * @param database the PostgreSQL database to keep it in; stubs that are given the same one share it
 * @param recordJobDelay how long a change of the territories of records waits after it was
 *     scheduled
 * @param transferJobDelay how long the job of a transfer is in progress
 * @param seeds files of further organisations, in the form of those under {@code seeds/}
 * @param clock the time that the stub starts with, and that goes on from there; empty for the
 *     machine's
 * @param oauthLimits whether the accounts server counts the tokens that it gives, as Zoho's does
 * @param sandboxFromAnywhere whether callers on other machines may control the sandbox
 * @param diagnostics what is counted, kept, checked and logged of requests
 */
public record StubOptions(
    int port,
    String host,
    Optional<Path> dataDirectory,
    Optional<DatabaseServer> database,
    Duration recordJobDelay,
    Duration transferJobDelay,
    List<Path> seeds,
    Optional<Instant> clock,
    boolean oauthLimits,
    boolean sandboxFromAnywhere,
    Diagnostics diagnostics) {

  /**
   * Takes options.
   *
   * @throws IllegalArgumentException with a sentence, if there are two places to remember in
   */
  public StubOptions {
    if (dataDirectory.isPresent() && database.isPresent()) {
      throw new IllegalArgumentException(
          "Give either a data directory or a database: --data-dir is for one stub alone,"
              + " --database-url for stubs that share what they remember.");
    }
  }

  /** What {@code --help} prints. */
  public static final String HELP =
      """
      Starts a sandbox of Zoho CRM's users and territories.

        --port <number>               port to listen on, 0 for any free one (8080)
        --host <address>              address to listen on (127.0.0.1)
        --data-dir <directory>        keep what is remembered there (memory only)
        --database-url <JDBC URL>     keep it in this PostgreSQL database, together with other stubs:
                                      jdbc:postgresql://host:port/database
        --database-user <name>        who connects (the URL's, or yours)
        --database-password-file <file>  the password is in there (in the environment variable
                                      ZOHO_CRM_STUB_DATABASE_PASSWORD)
        --record-job-delay <seconds>  how long records wait for their territories (0)
        --transfer-job-delay <seconds>  how long jobs of transfers are in progress (0)
        --seed <file>                 one more organisation to start with; can be repeated
        --clock <instant>             the time to start with, which goes on from there, for instance
                                      2026-01-05T09:00:00Z (the machine's)
        --oauth-limits                count tokens as Zoho does: 10 in 10 minutes, 15 alive, 20 refresh tokens
        --sandbox-from-anywhere       let other machines control the sandbox (this machine only)
        --edition <name>              count credits and calls at the same time as free, standard,
                                      professional, enterprise or ultimate does (no limits)
        --journal-size <number>       how many requests the journal keeps (1000)
        --log-level <level>           error, warn, info (a line a request) or debug (warn)
        --check-answers               refuse to send what is not as the contract describes it
        --prepare <directory>         make a package there that starts faster, and do nothing else
        --help                        this text
      """;

  private static final String LOOPBACK = "127.0.0.1";
  private static final int DEFAULT_PORT = 8080;
  private static final int HIGHEST_PORT = 65535;
  private static final int LARGEST_JOURNAL = 1_000_000;
  private static final Duration LONGEST_DELAY = Duration.ofDays(365);
  private static final Instant LATEST_CLOCK = Instant.parse("+10000-01-01T00:00:00Z");

  /** Any free port, loopback only, memory only: what a test wants. */
  public static StubOptions forTests() {
    return new StubOptions(
        0,
        LOOPBACK,
        Optional.empty(),
        Optional.empty(),
        Duration.ZERO,
        Duration.ZERO,
        List.of(),
        Optional.empty(),
        false,
        false,
        Diagnostics.USUAL);
  }

  /** The options while some of them change. */
  private static final class Draft {
    private int port;
    private String host;
    private Optional<Path> dataDirectory;
    private Optional<DatabaseServer> database;
    private Duration recordJobDelay;
    private Duration transferJobDelay;
    private final List<Path> seeds;
    private Optional<Instant> clock;
    private boolean oauthLimits;
    private boolean sandboxFromAnywhere;
    private Diagnostics diagnostics;

    Draft(StubOptions options) {
      port = options.port;
      host = options.host;
      dataDirectory = options.dataDirectory;
      database = options.database;
      recordJobDelay = options.recordJobDelay;
      transferJobDelay = options.transferJobDelay;
      seeds = new ArrayList<>(options.seeds);
      clock = options.clock;
      oauthLimits = options.oauthLimits;
      sandboxFromAnywhere = options.sandboxFromAnywhere;
      diagnostics = options.diagnostics;
    }

    StubOptions options() {
      return new StubOptions(
          port,
          host,
          dataDirectory,
          database,
          recordJobDelay,
          transferJobDelay,
          List.copyOf(seeds),
          clock,
          oauthLimits,
          sandboxFromAnywhere,
          diagnostics);
    }
  }

  private StubOptions with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.options();
  }

  private StubOptions withDiagnostics(UnaryOperator<Diagnostics> change) {
    return with(draft -> draft.diagnostics = change.apply(draft.diagnostics));
  }

  /** The same, keeping what is remembered in a directory. */
  public StubOptions withDataDirectory(Path directory) {
    return with(draft -> draft.dataDirectory = Optional.of(directory));
  }

  /**
   * The same, keeping what is remembered in a PostgreSQL database, which other stubs can use at the
   * same time. Connects as the URL says, or else as the user who runs the stub.
   *
   * @param url for instance {@code jdbc:postgresql://localhost:5432/zoho}
   * @throws IllegalArgumentException if it is no address of PostgreSQL
   */
  public StubOptions withDatabase(String url) {
    return withDatabase(new DatabaseServer(url, Optional.empty(), Optional.empty()));
  }

  /**
   * The same, connecting as this user.
   *
   * @see #withDatabase(String)
   */
  public StubOptions withDatabase(String url, String user, String password) {
    return withDatabase(new DatabaseServer(url, Optional.of(user), Optional.of(password)));
  }

  private StubOptions withDatabase(DatabaseServer server) {
    return with(draft -> draft.database = Optional.of(server));
  }

  /** The same, with changes of the territories of records that wait. */
  public StubOptions withRecordJobDelay(Duration delay) {
    return with(draft -> draft.recordJobDelay = delay);
  }

  /** The same, with jobs of transfers that are in progress for a while. */
  public StubOptions withTransferJobDelay(Duration delay) {
    return with(draft -> draft.transferJobDelay = delay);
  }

  /** The same, with an accounts server that counts the tokens that it gives. */
  public StubOptions withOauthLimits() {
    return with(draft -> draft.oauthLimits = true);
  }

  /** The same, with a sandbox that other machines may control. */
  public StubOptions withSandboxFromAnywhere() {
    return with(draft -> draft.sandboxFromAnywhere = true);
  }

  /** The same with one more organisation. */
  public StubOptions withSeed(Path file) {
    return with(draft -> draft.seeds.add(file));
  }

  /** The same with another time, which goes on from there when the stub starts. */
  public StubOptions withClock(Instant instant) {
    return with(draft -> draft.clock = Optional.of(instant));
  }

  /** The same with a journal of this many requests; 0 keeps none. */
  public StubOptions withJournalSize(int size) {
    return withDiagnostics(diagnostics -> diagnostics.withJournalSize(size));
  }

  /** The same, refusing with a 500 whatever answer of its own is not as the contract describes. */
  public StubOptions withCheckedAnswers() {
    return withDiagnostics(Diagnostics::withCheckedAnswers);
  }

  /**
   * The same, logging from this level on: {@code error}, {@code warn}, {@code info} (one line a
   * request) or {@code debug}.
   */
  public StubOptions withLogLevel(String level) {
    return withDiagnostics(diagnostics -> diagnostics.withLogLevel(Diagnostics.level(level)));
  }

  /** The same, with the credits and calls at the same time of this edition. */
  public StubOptions withEdition(Edition edition) {
    return withDiagnostics(diagnostics -> diagnostics.withEdition(edition));
  }

  Optional<Edition> edition() {
    return diagnostics.edition();
  }

  int journalSize() {
    return diagnostics.journalSize();
  }

  boolean checkAnswers() {
    return diagnostics.checkAnswers();
  }

  /**
   * Reads a command line; {@code --port 80} and {@code --port=80} are the same.
   *
   * @throws IllegalArgumentException with a sentence for the caller, if an argument is unknown or
   *     its value of no use
   */
  public static StubOptions parse(String... arguments) {
    return parse(System.getenv(), arguments);
  }

  /** Reads a command line, in this environment. */
  static StubOptions parse(Map<String, String> environment, String... arguments) {
    DatabaseArguments database = new DatabaseArguments();
    StubOptions options = forTests().with(draft -> draft.port = DEFAULT_PORT);
    for (int index = 0; index < arguments.length; index++) {
      Optional<StubOptions> switched = options.switched(arguments[index]);
      if (switched.isPresent()) {
        options = switched.get();
        continue;
      }
      String[] parts = arguments[index].split("=", 2);
      if (parts.length == 1 && index + 1 >= arguments.length) {
        throw new IllegalArgumentException(
            arguments[index] + " needs a value, or is unknown. Try --help.");
      }
      String value = parts.length == 2 ? parts[1] : arguments[++index];
      if (!database.take(parts[0], value)) {
        options = options.given(parts[0], value);
      }
    }
    return database.server(environment).map(options::withDatabase).orElse(options);
  }

  /** The same with what an argument without a value switches on; empty if it needs one. */
  private Optional<StubOptions> switched(String argument) {
    return switch (argument) {
      case "--oauth-limits" -> Optional.of(withOauthLimits());
      case "--sandbox-from-anywhere" -> Optional.of(withSandboxFromAnywhere());
      case "--check-answers" -> Optional.of(withCheckedAnswers());
      default -> Optional.empty();
    };
  }

  private StubOptions given(String name, String value) {
    return switch (name) {
      case "--port" -> {
        int port = (int) number(name, value, HIGHEST_PORT, "port", "a number");
        yield with(draft -> draft.port = port);
      }
      case "--host" -> with(draft -> draft.host = value);
      case "--data-dir" -> withDataDirectory(Path.of(value));
      case "--record-job-delay" -> withRecordJobDelay(seconds(name, value));
      case "--transfer-job-delay" -> withTransferJobDelay(seconds(name, value));
      case "--edition" -> withEdition(Edition.of(value));
      case "--journal-size" ->
          withJournalSize((int) number(name, value, LARGEST_JOURNAL, "size", "a number"));
      case "--log-level" -> withLogLevel(value);
      case "--seed" -> withSeed(Path.of(value));
      case "--clock" -> withClock(instant(name, value));
      case "--prepare" ->
          throw new IllegalArgumentException(
              "--prepare <directory> stands alone: a package is made, and no stub is started. Give"
                  + " the other arguments when you start the package.");
      default -> throw new IllegalArgumentException("Unknown argument " + name + ". Try --help.");
    };
  }

  private static Duration seconds(String name, String value) {
    return Duration.ofSeconds(number(name, value, LONGEST_DELAY.toSeconds(), "delay", "seconds"));
  }

  private static Instant instant(String name, String value) {
    try {
      Instant instant = OffsetDateTime.parse(value).toInstant();
      if (!instant.isBefore(Instant.EPOCH) && instant.isBefore(LATEST_CLOCK)) {
        return instant;
      }
    } catch (DateTimeException noTime) {
      // Refused below, together with times out of range.
    }
    throw new IllegalArgumentException(
        "%s %s is no time with an offset from 1970 to 9999. Give one such as 2026-01-05T09:00:00Z."
            .formatted(name, value));
  }

  private static long number(String name, String value, long highest, String what, String unit) {
    try {
      long number = Long.parseLong(value);
      if (number >= 0 && number <= highest) {
        return number;
      }
    } catch (NumberFormatException noNumber) {
      // Refused below, together with numbers out of range.
    }
    throw new IllegalArgumentException(
        "%s %s is no %s. Give %s from 0 to %d.".formatted(name, value, what, unit, highest));
  }
}
