package io.github.zohocrmcontract.languages;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a client, compiles it with the site's program in the place of the smoke program, and runs
 * each call. The stub's journal tells whether it carried out its operation.
 */
final class SnippetRuns {

  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(60);

  private final GeneratorCli cli;
  private final Languages languages;
  private final SnippetPlan plan;
  private final String stub;
  private final Path directory;
  private final HttpClient http = HttpClient.newHttpClient();

  /**
   * @param stub where the stub listens
   * @param directory to work in; a directory a generator
   */
  SnippetRuns(
      GeneratorCli cli, Languages languages, SnippetPlan plan, String stub, Path directory) {
    this.cli = cli;
    this.languages = languages;
    this.plan = plan;
    this.stub = stub;
    this.directory = directory;
  }

  /**
   * Runs all calls of a generator's client.
   *
   * @param source the directory of the site's program
   * @return what is wrong with those that do not work, by operation
   * @throws GenerationException if there is no client, or it does not compile
   */
  Map<String, String> of(String generator, Path source) throws IOException, InterruptedException {
    ToolChain chain =
        languages
            .toolChain(generator)
            .orElseThrow(() -> new GenerationException(generator + " has no tool chain."));
    Path logs = Trials.emptyDirectory(directory.resolve(generator + "-logs"));
    Path work = Trials.emptyDirectory(directory.resolve(generator));
    for (ToolChain.Need need : chain.needs()) {
      Command check = Trials.command(chain, need.check(), work, Trials.CHECK_LIMIT);
      if (!check.run(logs.resolve("needs.log")).succeeded()) {
        throw new GenerationException(
            generator + " needs " + need.what() + ", which this machine lacks.");
      }
    }
    GenerateCommand.generate(cli, generator, work.resolve("client"));
    Trials.copy(languages.directory().resolve(chain.smoke()), work);
    String program = plan.generators().get(generator).program();
    Files.copy(source.resolve(program), work.resolve(program), StandardCopyOption.REPLACE_EXISTING);
    for (int index = 0; index < chain.compile().size(); index++) {
      Path log = logs.resolve("compile-" + index + ".log");
      CommandResult result =
          Trials.command(chain, chain.compile().get(index), work, Trials.COMPILE_LIMIT).run(log);
      if (!result.succeeded()) {
        throw new GenerationException(
            generator + " does not compile: " + result.failure() + ". See " + log + ".");
      }
    }
    Map<String, String> faults = new TreeMap<>();
    for (String operation : plan.generators().get(generator).fingerprints().keySet()) {
      run(chain, operation, work, logs).ifPresent(fault -> faults.put(operation, fault));
    }
    return faults;
  }

  private Optional<String> run(ToolChain chain, String operation, Path work, Path logs)
      throws IOException, InterruptedException {
    SnippetPlan.Request request = plan.requests().get(operation);
    ask("POST", "/organisations/" + request.organisation() + "/actions/reset");
    if (!request.after().isEmpty()) {
      call(chain, request.after(), work, logs);
    }
    ask("DELETE", "/journal");
    CommandResult result = call(chain, operation, work, logs);
    if (!result.succeeded()) {
      return Optional.of(result.failure());
    }
    JsonNode calls =
        JsonMapper.shared()
            .readTree(ask("GET", "/journal?operation=" + operation))
            .path("requests");
    if (calls.isEmpty()) {
      return Optional.of("the operation was not called");
    }
    return fault(calls.path(0), request);
  }

  static Optional<String> fault(JsonNode call, SnippetPlan.Request request) {
    String status = call.path("status").asString("");
    if (!status.equals(request.status())) {
      return Optional.of("answered with " + status);
    }
    if (!call.path("findings").isEmpty()) {
      return Optional.of("not as the contract has it: " + call.path("findings"));
    }
    return call.path("answer").path("text").asString("").contains("\"status\":\"error\"")
        ? Optional.of("an entry was refused: " + call.path("answer"))
        : Optional.empty();
  }

  private CommandResult call(ToolChain chain, String operation, Path work, Path logs) {
    String token = plan.requests().get(operation).token();
    return Trials.command(
            chain, Trials.with(chain.run(), stub, token, operation), work, Trials.RUN_LIMIT)
        .run(logs.resolve(operation + ".log"));
  }

  private String ask(String method, String path) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(stub + "/sandbox/v1" + path))
                .timeout(ANSWER_LIMIT)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(
          method + " " + path + " was answered with " + answer.statusCode() + answer.body());
    }
    return answer.body();
  }
}
