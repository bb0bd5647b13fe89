package io.github.zohocrmcontract.stub;

import io.github.zohocrmcontract.stub.faults.Faults;
import io.github.zohocrmcontract.stub.http.Pause;
import io.github.zohocrmcontract.stub.journal.Journal;
import io.github.zohocrmcontract.stub.limits.Limits;
import io.github.zohocrmcontract.stub.packaging.PackagingException;
import io.github.zohocrmcontract.stub.packaging.Preparation;
import io.github.zohocrmcontract.stub.packaging.PreparedPackage;
import io.github.zohocrmcontract.stub.sandbox.SandboxOrganisations;
import io.github.zohocrmcontract.stub.seeds.Seed;
import io.github.zohocrmcontract.stub.seeds.Seeds;
import io.github.zohocrmcontract.stub.storage.UnusableDatabaseException;
import java.io.PrintStream;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;

/**
 * A running stub. It stops when it is closed.
 *
 * <p>The API is at {@code <url>/crm/v7}, the token endpoint at {@code <url>/oauth/v2/token}.
 */
public final class ZohoCrmStub implements AutoCloseable {

  /**
   * Spring would look at each bean for annotations that none of the stub's has: {@code
   * EventListener}, {@code PostConstruct}, {@code PreDestroy} and {@code Resource}.
   */
  private static final List<String> UNUSED_PROCESSORS =
      List.of(
          AnnotationConfigUtils.EVENT_LISTENER_PROCESSOR_BEAN_NAME,
          AnnotationConfigUtils.EVENT_LISTENER_FACTORY_BEAN_NAME,
          AnnotationConfigUtils.COMMON_ANNOTATION_PROCESSOR_BEAN_NAME);

  private final ServletWebServerApplicationContext application;
  private final URI url;

  private ZohoCrmStub(ServletWebServerApplicationContext application, String host) {
    this.application = application;
    this.url = URI.create("http://" + host + ":" + application.getWebServer().getPort());
  }

  /** Starts a stub on any free port of the loopback address; it remembers until it is closed. */
  public static ZohoCrmStub start() {
    return start(StubOptions.forTests());
  }

  /**
   * Starts a stub.
   *
   * @throws StubStartException if it cannot start, for instance because the port is taken
   */
  public static ZohoCrmStub start(StubOptions options) {
    return start(options, clock(options));
  }

  /** Starts a stub that goes by this clock. */
  static ZohoCrmStub start(StubOptions options, Clock clock) {
    return start(options, clock, Pause.SLEEP);
  }

  /** Starts a stub that goes by this clock, and whose faults are as slow as this says. */
  static ZohoCrmStub start(StubOptions options, Clock clock, Pause pause) {
    Reading reading = Reading.start(options);
    options.dataDirectory().map(DataDirectory::new).ifPresent(DataDirectory::prepare);
    Logging.setUp(options.diagnostics().logLevel());
    AnnotationConfigServletWebServerApplicationContext application =
        new AnnotationConfigServletWebServerApplicationContext();
    application.getBeanFactory().registerSingleton("stubOptions", options);
    application.getBeanFactory().registerSingleton("reading", reading);
    application.getBeanFactory().registerSingleton("clock", clock);
    application.getBeanFactory().registerSingleton("pause", pause);
    application.register(StubConfiguration.class);
    readConfigurationsAlike(application.getBeanFactory());
    UNUSED_PROCESSORS.stream()
        .filter(application::containsBeanDefinition)
        .forEach(application::removeBeanDefinition);
    application.registerShutdownHook();
    try {
      application.refresh();
    } catch (RuntimeException failure) {
      application.close();
      throw explained(failure, options);
    }
    return new ZohoCrmStub(application, options.host());
  }

  /**
   * With every Java by the reader that Spring has for older ones: the one for newer ones lies in a
   * part of its jar from which no class can be archived for a fast start.
   */
  private static void readConfigurationsAlike(ConfigurableListableBeanFactory beans) {
    beans
        .getBeanDefinition(AnnotationConfigUtils.CONFIGURATION_ANNOTATION_PROCESSOR_BEAN_NAME)
        .getPropertyValues()
        .add("metadataReaderFactory", new SimpleMetadataReaderFactory());
  }

  private static Clock clock(StubOptions options) {
    Clock machine = Clock.systemUTC();
    return options
        .clock()
        .map(instant -> Clock.offset(machine, Duration.between(machine.instant(), instant)))
        .orElse(machine);
  }

  private static StubStartException explained(RuntimeException failure, StubOptions options) {
    Throwable cause = failure;
    while (true) {
      if (cause instanceof StubStartException told) {
        return told;
      }
      if (cause instanceof UnusableDatabaseException) {
        return new StubStartException(cause.getMessage(), failure);
      }
      if (cause instanceof PortInUseException) {
        return new StubStartException(
            "Port " + options.port() + " is taken. Stop what listens there, or give --port.",
            failure);
      }
      if (cause instanceof UnknownHostException) {
        return new StubStartException(
            "--host " + options.host() + " is no address. Give one of this machine.", failure);
      }
      if (cause.getCause() == null) {
        break;
      }
      cause = cause.getCause();
    }
    String reason = "The stub cannot start. " + cause.getMessage();
    return options
        .dataDirectory()
        .map(DataDirectory::new)
        .flatMap(directory -> directory.explain(failure))
        .orElseGet(() -> new StubStartException(reason, failure));
  }

  /** Where the stub listens, without a slash at the end. */
  public URI url() {
    return url;
  }

  /**
   * The organisations of the stub: makes, keeps, restores and removes them, and moves their time.
   */
  public SandboxOrganisations organisations() {
    return application.getBean(SandboxOrganisations.class);
  }

  /** The last requests, what was wrong with them, and how they were answered. */
  public Journal journal() {
    return application.getBean(Journal.class);
  }

  /** What shall go wrong; nothing unless a fault is added here or asked for by a header. */
  public Faults faults() {
    return application.getBean(Faults.class);
  }

  /** The credits and calls at the same time; without limit unless an edition was given. */
  public Limits limits() {
    return application.getBean(Limits.class);
  }

  /** The parts of the stub, for tests that break one of them. */
  ServletWebServerApplicationContext application() {
    return application;
  }

  @Override
  public void close() {
    application.close();
    Logging.giveBack();
  }

  /**
   * Starts a stub from the command line and leaves it running.
   *
   * @param arguments see {@link StubOptions#HELP}
   */
  public static void main(String... arguments) {
    if (Arrays.asList(arguments).contains("--help")) {
      System.out.print(StubOptions.HELP);
      return;
    }
    try {
      if (arguments.length > 0 && arguments[0].matches("--prepare(=.*)?")) {
        prepare(arguments);
        return;
      }
      StubOptions options = StubOptions.parse(arguments);
      PreparedPackage.running().flatMap(PreparedPackage::objection).ifPresent(System.err::println);
      greet(start(options), System.out);
    } catch (IllegalArgumentException unusable) {
      fail(unusable.getMessage());
    } catch (StubStartException | PackagingException failed) {
      fail(failed.getMessage());
    }
  }

  /** Reads {@code --prepare <directory>}, or {@code --prepare} alone in a package, and does it. */
  private static void prepare(String... arguments) {
    List<String> words = new ArrayList<>(List.of(arguments[0].split("=", 2)));
    words.addAll(List.of(arguments).subList(1, arguments.length));
    Optional<PreparedPackage> running = PreparedPackage.running();
    if (running.isPresent() && words.size() == 1) {
      Preparation.again(running.get(), System.out);
    } else if (running.isEmpty() && words.size() == 2 && !words.get(1).startsWith("--")) {
      Preparation.into(Path.of(words.get(1)), System.out);
    } else {
      throw new IllegalArgumentException(
          running.isPresent()
              ? "--prepare stands alone here: it makes the archive of this package anew."
              : "--prepare needs a directory, new or empty, and nothing else.");
    }
  }

  private static void greet(ZohoCrmStub stub, PrintStream out) {
    out.println("Zoho CRM stub at " + stub.url() + ". Access tokens:");
    for (Seed seed : stub.application.getBean(Seeds.class).all()) {
      for (Seed.SeedToken token : seed.tokens()) {
        token.accessTokens().forEach(text -> out.printf("  %-52s %s%n", text, token.purpose()));
      }
    }
    out.println("Try:");
    out.println(
        "  curl -H 'Authorization: Zoho-oauthtoken sandbox-access-documented-users' '"
            + stub.url()
            + "/crm/v7/users?type=AllUsers'");
    out.println("Console and API reference for your browser: " + stub.url() + "/");
  }

  private static void fail(String sentence) {
    System.err.println(sentence);
    System.exit(2);
  }
}
