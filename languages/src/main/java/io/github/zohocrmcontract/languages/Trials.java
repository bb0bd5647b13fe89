package io.github.zohocrmcontract.languages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tries generators one at a time, each in a directory of its own. Limits are there against what
 * never ends; a busy machine keeps them.
 */
final class Trials {

  static final Duration CHECK_LIMIT = Duration.ofMinutes(3);
  static final Duration COMPILE_LIMIT = Duration.ofMinutes(40);
  static final Duration RUN_LIMIT = Duration.ofMinutes(15);
  private static final String NO_TOOL_CHAIN = "no tool chain set up";

  private final GeneratorCli cli;
  private final Languages languages;
  private final Samples samples;
  private final String stubUrl;
  private final Path directory;

  /**
   * @param stubUrl where the stub listens
   * @param directory to work in; a directory a generator
   */
  Trials(GeneratorCli cli, Languages languages, Samples samples, String stubUrl, Path directory) {
    this.cli = cli;
    this.languages = languages;
    this.samples = samples;
    this.stubUrl = stubUrl;
    this.directory = directory;
  }

  /** Generates, compiles, runs; a step that failed keeps those after it from being tried. */
  Trial of(ClientGenerator generator) {
    String name = generator.name();
    try {
      Path work = emptyDirectory(directory.resolve(name));
      Path logs = emptyDirectory(directory.resolve(name + "-logs"));
      Generation generation =
          cli.generate(name, work.resolve("client"), logs.resolve("generate.log"));
      return after(generation, generator, work, logs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What comes after generation. */
  Trial after(Generation generation, ClientGenerator generator, Path work, Path logs) {
    String name = generator.name();
    try {
      Step generated = generated(generation);
      Step names = Step.notTried("");
      Step compiled = Step.notTried("");
      Step ran = Step.notTried("");
      Step kept = Step.notTried("");
      Optional<ToolChain> chain = languages.toolChain(name);
      List<String> versions = new ArrayList<>();
      if (generated.went()) {
        names = names(name, work);
        compiled =
            chain
                .map(c -> compile(c, work, logs, versions))
                .orElseGet(() -> Step.notTried(NO_TOOL_CHAIN));
      }
      if (compiled.went() && !chain.orElseThrow().run().isEmpty()) {
        ran = smoke(chain.orElseThrow(), work, logs);
        kept = keepSamples(chain.orElseThrow(), work, logs);
      }
      return new Trial(
          generator,
          cli.hasOwnSettings(name),
          List.copyOf(versions),
          generated,
          generation.warnings(),
          names,
          compiled,
          ran,
          kept);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Step generated(Generation generation) {
    if (generation.result().timedOut()) {
      return Step.failed(generation.result(), cli.limit());
    }
    return generation.failure().map(Step::no).orElseGet(Step::yes);
  }

  private Step names(String generator, Path work) throws IOException {
    FirstClass language = languages.firstClass().get(generator);
    if (language == null) {
      return Step.notTried("");
    }
    Names names = Names.of(cli.settingsOf(generator));
    List<String> faults =
        (language.namesAsOnTheWire() ? names.asOnTheWire() : names).faults(work.resolve("client"));
    return faults.isEmpty() ? Step.yes() : Step.no(String.join("; ", faults));
  }

  private Step compile(ToolChain chain, Path work, Path logs, List<String> versions) {
    for (ToolChain.Need need : chain.needs()) {
      Path log = logs.resolve("needs.log");
      CommandResult there = command(chain, need.check(), work, CHECK_LIMIT).run(log);
      if (!there.succeeded()) {
        return Step.notTried("needs " + need.what() + ", which this machine lacks");
      }
      versions.add(version(need.what(), there.firstLine()));
    }
    if (chain.compile().isEmpty()) {
      return Step.notTried("no compiler to ask");
    }
    if (!chain.smoke().isEmpty()) {
      copy(languages.directory().resolve(chain.smoke()), work);
    }
    for (int index = 0; index < chain.compile().size(); index++) {
      CommandResult result =
          command(chain, chain.compile().get(index), work, COMPILE_LIMIT)
              .run(logs.resolve("compile-" + index + ".log"));
      if (!result.succeeded()) {
        return Step.failed(result, COMPILE_LIMIT);
      }
    }
    return Step.yes();
  }

  /** Some programs print a number alone, which says nothing without their name. */
  private static String version(String what, String line) {
    return line.matches("v?\\d.*") ? what + " " + line : line;
  }

  private Step smoke(ToolChain chain, Path work, Path logs) {
    CommandResult result =
        command(chain, with(chain.run(), "crm", stubUrl, SmokeRun.TOKEN), work, RUN_LIMIT)
            .run(logs.resolve("smoke.log"));
    if (!result.succeeded()) {
      return Step.failed(result, RUN_LIMIT);
    }
    return SmokeRun.fault(result.output()).map(Step::no).orElseGet(Step::yes);
  }

  private Step keepSamples(ToolChain chain, Path work, Path logs) throws IOException {
    Path in = directory.resolve("samples");
    Path out = emptyDirectory(directory.resolve(work.getFileName() + "-samples"));
    CommandResult result =
        command(chain, with(chain.run(), "samples", in.toString(), out.toString()), work, RUN_LIMIT)
            .run(logs.resolve("samples.log"));
    Losses losses = samples.losses(out);
    Files.write(logs.resolve("losses.log"), losses.all());
    if (!result.succeeded()) {
      return Step.failed(result, RUN_LIMIT);
    }
    return losses.areNone() ? Step.yes() : Step.no(losses.inALine());
  }

  static Command command(ToolChain chain, List<String> words, Path work, Duration limit) {
    Map<String, String> environment = new HashMap<>();
    chain.environment().forEach((name, value) -> environment.put(name, fill(value, work)));
    return new Command(
        words.stream().map(word -> fill(word, work)).toList(), work, environment, limit);
  }

  private static String fill(String word, Path work) {
    return word.replace("{work}", work.toString());
  }

  static List<String> with(List<String> words, String... more) {
    List<String> all = new ArrayList<>(words);
    all.addAll(List.of(more));
    return all;
  }

  static Path emptyDirectory(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    return Files.createDirectories(directory);
  }

  static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
