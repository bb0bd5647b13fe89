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

/** Tries generators one at a time, each in a directory of its own. */
final class Trials {

  private static final Duration CHECK_LIMIT = Duration.ofSeconds(30);
  private static final Duration COMPILE_LIMIT = Duration.ofMinutes(8);
  private static final Duration RUN_LIMIT = Duration.ofMinutes(2);
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
      Step generated = generation.failure().map(Step::no).orElseGet(Step::yes);
      Step compiled = Step.notTried("");
      Step ran = Step.notTried("");
      Step kept = Step.notTried("");
      Optional<ToolChain> chain = languages.toolChain(name);
      if (generated.went()) {
        compiled = chain.map(c -> compile(c, work, logs)).orElse(Step.notTried(NO_TOOL_CHAIN));
      }
      if (compiled.went() && !chain.orElseThrow().run().isEmpty()) {
        ran = smoke(chain.orElseThrow(), work, logs);
        kept = keepSamples(chain.orElseThrow(), work, logs);
      }
      return new Trial(
          generator,
          cli.hasOwnSettings(name),
          generated,
          generation.warnings(),
          compiled,
          ran,
          kept);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Step compile(ToolChain chain, Path work, Path logs) {
    for (ToolChain.Need need : chain.needs()) {
      Path log = logs.resolve("needs.log");
      if (!command(chain, need.check(), work, CHECK_LIMIT).run(log).succeeded()) {
        return Step.notTried("needs " + need.what() + ", which this machine lacks");
      }
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
        return Step.no(result.failure());
      }
    }
    return Step.yes();
  }

  private Step smoke(ToolChain chain, Path work, Path logs) {
    CommandResult result =
        command(chain, with(chain.run(), "crm", stubUrl, SmokeRun.TOKEN), work, RUN_LIMIT)
            .run(logs.resolve("smoke.log"));
    if (!result.succeeded()) {
      return Step.no(result.failure());
    }
    return SmokeRun.fault(result.output()).map(Step::no).orElseGet(Step::yes);
  }

  private Step keepSamples(ToolChain chain, Path work, Path logs) throws IOException {
    Path in = directory.resolve("samples");
    Path out = emptyDirectory(directory.resolve(work.getFileName() + "-samples"));
    CommandResult result =
        command(chain, with(chain.run(), "samples", in.toString(), out.toString()), work, RUN_LIMIT)
            .run(logs.resolve("samples.log"));
    List<String> losses = samples.losses(out);
    Files.write(logs.resolve("losses.log"), losses);
    if (!losses.isEmpty()) {
      String more = losses.size() == 1 ? "" : " (and " + (losses.size() - 1) + " more)";
      return Step.no(losses.get(0) + more);
    }
    return result.succeeded() ? Step.yes() : Step.no(result.failure());
  }

  private static Command command(ToolChain chain, List<String> words, Path work, Duration limit) {
    Map<String, String> environment = new HashMap<>();
    chain.environment().forEach((name, value) -> environment.put(name, fill(value, work)));
    return new Command(
        words.stream().map(word -> fill(word, work)).toList(), work, environment, limit);
  }

  private static String fill(String word, Path work) {
    return word.replace("{work}", work.toString());
  }

  private static List<String> with(List<String> words, String... more) {
    List<String> all = new ArrayList<>(words);
    all.addAll(List.of(more));
    return all;
  }

  private static Path emptyDirectory(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    return Files.createDirectories(directory);
  }

  private static void copy(Path from, Path to) {
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
