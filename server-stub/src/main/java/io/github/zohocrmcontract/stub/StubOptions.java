package io.github.zohocrmcontract.stub;

import io.github.zohocrmcontract.stub.limits.Edition;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How to start the stub.
 *
 * @param port the port to listen on; 0 for any free one
 * @param host the address to listen on
 * @param dataDirectory where to keep what is remembered; empty for memory only
 * @param recordJobDelay how long a change of the territories of records waits after it was
 *     scheduled
 * @param transferJobDelay how long the job of a transfer is in progress
 * @param seeds files of further organisations, in the form of those under {@code seeds/}
 * @param oauthLimits whether the accounts server counts the tokens that it gives, as Zoho's does
 * @param sandboxFromAnywhere whether callers on other machines may control the sandbox
 * @param diagnostics what is counted, kept, checked and logged of requests
 */
public record StubOptions(
    int port,
    String host,
    Optional<Path> dataDirectory,
    Duration recordJobDelay,
    Duration transferJobDelay,
    List<Path> seeds,
    boolean oauthLimits,
    boolean sandboxFromAnywhere,
    Diagnostics diagnostics) {

  /** What {@code --help} prints. */
  public static final String HELP =
      """
      Starts a sandbox of Zoho CRM's users and territories.

        --port <number>               port to listen on, 0 for any free one (8080)
        --host <address>              address to listen on (127.0.0.1)
        --data-dir <directory>        keep what is remembered there (memory only)
        --record-job-delay <seconds>  how long records wait for their territories (0)
        --transfer-job-delay <seconds>  how long jobs of transfers are in progress (0)
        --seed <file>                 one more organisation to start with; can be repeated
        --oauth-limits                count tokens as Zoho does: 10 in 10 minutes, 15 alive, 20 refresh tokens
        --sandbox-from-anywhere       let other machines control the sandbox (this machine only)
        --edition <name>              count credits and calls at the same time as free, standard,
                                      professional, enterprise or ultimate does (no limits)
        --journal-size <number>       how many requests the journal keeps (1000)
        --log-level <level>           error, warn, info (a line a request) or debug (warn)
        --check-answers               refuse to send what is not as the contract describes it
        --help                        this text
      """;

  private static final String LOOPBACK = "127.0.0.1";
  private static final int DEFAULT_PORT = 8080;
  private static final int HIGHEST_PORT = 65535;
  private static final int LARGEST_JOURNAL = 1_000_000;
  private static final Duration LONGEST_DELAY = Duration.ofDays(365);

  /** Any free port, loopback only, memory only: what a test wants. */
  public static StubOptions forTests() {
    return new StubOptions(
        0,
        LOOPBACK,
        Optional.empty(),
        Duration.ZERO,
        Duration.ZERO,
        List.of(),
        false,
        false,
        Diagnostics.USUAL);
  }

  /** The same, keeping what is remembered in a directory. */
  public StubOptions withDataDirectory(Path directory) {
    return new StubOptions(
        port,
        host,
        Optional.of(directory),
        recordJobDelay,
        transferJobDelay,
        seeds,
        oauthLimits,
        sandboxFromAnywhere,
        diagnostics);
  }

  /** The same, with changes of the territories of records that wait. */
  public StubOptions withRecordJobDelay(Duration delay) {
    return new StubOptions(
        port,
        host,
        dataDirectory,
        delay,
        transferJobDelay,
        seeds,
        oauthLimits,
        sandboxFromAnywhere,
        diagnostics);
  }

  /** The same, with jobs of transfers that are in progress for a while. */
  public StubOptions withTransferJobDelay(Duration delay) {
    return new StubOptions(
        port,
        host,
        dataDirectory,
        recordJobDelay,
        delay,
        seeds,
        oauthLimits,
        sandboxFromAnywhere,
        diagnostics);
  }

  /** The same, with an accounts server that counts the tokens that it gives. */
  public StubOptions withOauthLimits() {
    return new StubOptions(
        port,
        host,
        dataDirectory,
        recordJobDelay,
        transferJobDelay,
        seeds,
        true,
        sandboxFromAnywhere,
        diagnostics);
  }

  /** The same, with a sandbox that other machines may control. */
  public StubOptions withSandboxFromAnywhere() {
    return new StubOptions(
        port,
        host,
        dataDirectory,
        recordJobDelay,
        transferJobDelay,
        seeds,
        oauthLimits,
        true,
        diagnostics);
  }

  /** The same with one more organisation. */
  public StubOptions withSeed(Path file) {
    List<Path> more = new ArrayList<>(seeds);
    more.add(file);
    return new StubOptions(
        port,
        host,
        dataDirectory,
        recordJobDelay,
        transferJobDelay,
        List.copyOf(more),
        oauthLimits,
        sandboxFromAnywhere,
        diagnostics);
  }

  /** The same with a journal of this many requests; 0 keeps none. */
  public StubOptions withJournalSize(int size) {
    return with(diagnostics.withJournalSize(size));
  }

  /** The same, refusing with a 500 whatever answer of its own is not as the contract describes. */
  public StubOptions withCheckedAnswers() {
    return with(diagnostics.withCheckedAnswers());
  }

  private StubOptions with(Diagnostics others) {
    return new StubOptions(
        port,
        host,
        dataDirectory,
        recordJobDelay,
        transferJobDelay,
        seeds,
        oauthLimits,
        sandboxFromAnywhere,
        others);
  }

  /**
   * The same, logging from this level on: {@code error}, {@code warn}, {@code info} (one line a
   * request) or {@code debug}.
   */
  public StubOptions withLogLevel(String level) {
    return with(diagnostics.withLogLevel(Diagnostics.level(level)));
  }

  /** The same, with the credits and calls at the same time of this edition. */
  public StubOptions withEdition(Edition edition) {
    return with(diagnostics.withEdition(edition));
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
    int port = DEFAULT_PORT;
    String host = LOOPBACK;
    Optional<Path> dataDirectory = Optional.empty();
    Duration recordJobDelay = Duration.ZERO;
    Duration transferJobDelay = Duration.ZERO;
    List<Path> seeds = new ArrayList<>();
    boolean oauthLimits = false;
    boolean sandboxFromAnywhere = false;
    Diagnostics diagnostics = Diagnostics.USUAL;
    for (int index = 0; index < arguments.length; index++) {
      if (arguments[index].equals("--oauth-limits")) {
        oauthLimits = true;
        continue;
      }
      if (arguments[index].equals("--sandbox-from-anywhere")) {
        sandboxFromAnywhere = true;
        continue;
      }
      String[] parts = arguments[index].split("=", 2);
      if (arguments[index].equals("--check-answers")) {
        diagnostics = diagnostics.withCheckedAnswers();
        continue;
      }
      if (parts.length == 1 && index + 1 >= arguments.length) {
        throw new IllegalArgumentException(
            arguments[index] + " needs a value, or is unknown. Try --help.");
      }
      String value = parts.length == 2 ? parts[1] : arguments[++index];
      switch (parts[0]) {
        case "--port" -> port = port(value);
        case "--host" -> host = value;
        case "--data-dir" -> dataDirectory = Optional.of(Path.of(value));
        case "--record-job-delay" -> recordJobDelay = seconds(parts[0], value);
        case "--transfer-job-delay" -> transferJobDelay = seconds(parts[0], value);
        case "--edition" -> diagnostics = diagnostics.withEdition(Edition.of(value));
        case "--journal-size" -> diagnostics = diagnostics.withJournalSize(size(value));
        case "--log-level" -> diagnostics = diagnostics.withLogLevel(Diagnostics.level(value));
        case "--seed" -> seeds.add(Path.of(value));
        default ->
            throw new IllegalArgumentException("Unknown argument " + parts[0] + ". Try --help.");
      }
    }
    return new StubOptions(
        port,
        host,
        dataDirectory,
        recordJobDelay,
        transferJobDelay,
        List.copyOf(seeds),
        oauthLimits,
        sandboxFromAnywhere,
        diagnostics);
  }

  private static int port(String value) {
    try {
      int port = Integer.parseInt(value);
      if (port >= 0 && port <= HIGHEST_PORT) {
        return port;
      }
    } catch (NumberFormatException noNumber) {
      // Refused below, together with numbers out of range.
    }
    throw new IllegalArgumentException(
        "--port " + value + " is no port. Give a number from 0 to " + HIGHEST_PORT + ".");
  }

  private static int size(String value) {
    try {
      int size = Integer.parseInt(value);
      if (size >= 0 && size <= LARGEST_JOURNAL) {
        return size;
      }
    } catch (NumberFormatException noNumber) {
      // Refused below, together with numbers out of range.
    }
    throw new IllegalArgumentException(
        "--journal-size "
            + value
            + " is no size. Give a number from 0 to "
            + LARGEST_JOURNAL
            + ".");
  }

  private static Duration seconds(String name, String value) {
    try {
      long seconds = Long.parseLong(value);
      if (seconds >= 0 && seconds <= LONGEST_DELAY.toSeconds()) {
        return Duration.ofSeconds(seconds);
      }
    } catch (NumberFormatException noNumber) {
      // Refused below, together with numbers out of range.
    }
    throw new IllegalArgumentException(
        name
            + " "
            + value
            + " is no delay. Give seconds from 0 to "
            + LONGEST_DELAY.toSeconds()
            + ".");
  }
}
