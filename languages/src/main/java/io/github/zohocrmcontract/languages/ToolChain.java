package io.github.zohocrmcontract.languages;

import java.util.List;
import java.util.Map;

/**
 * How clients of one generator are compiled and run, as {@code languages/tool-chains.yaml} says it.
 * In the words of commands, {@code {work}} stands for the directory that the smoke program is
 * copied to; the client is in {@code client} below it.
 *
 * @param smoke the directory of the smoke program, empty if there is none
 * @param needs commands that must succeed here, else the language is not tried
 * @param compile commands that compile client and smoke program, one after the other
 * @param run the command that runs the smoke program; it is given further words
 * @param environment variables to set for all of them
 */
record ToolChain(
    String smoke,
    List<Need> needs,
    List<List<String>> compile,
    List<String> run,
    Map<String, String> environment) {

  ToolChain {
    smoke = smoke == null ? "" : smoke;
    needs = needs == null ? List.of() : List.copyOf(needs);
    compile = compile == null ? List.of() : List.copyOf(compile);
    run = run == null ? List.of() : List.copyOf(run);
    environment = environment == null ? Map.of() : Map.copyOf(environment);
  }

  /**
   * Something that a language needs on this machine.
   *
   * @param what its name for people
   * @param check a command that succeeds if it is there
   */
  record Need(String what, List<String> check) {}
}
