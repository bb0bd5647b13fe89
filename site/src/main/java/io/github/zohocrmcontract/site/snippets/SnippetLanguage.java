package io.github.zohocrmcontract.site.snippets;

import java.util.Optional;

/** A language that the reference shows each operation in. */
public enum SnippetLanguage {
  /** The command line, run as it stands. */
  CURL("curl", "curl", "sh", null, null),
  /** The client of this repository. */
  JAVA("java", "Java", "java", null, null),
  /** A generated client. */
  TYPESCRIPT("typescript", "TypeScript", "ts", "typescript-fetch", "smoke.ts"),
  /** A generated client. */
  PYTHON("python", "Python", "python", "python", "smoke.py"),
  /** A generated client. */
  GO("go", "Go", "go", "go", "smoke.go");

  private final String key;
  private final String title;
  private final String highlighting;
  private final String generator;
  private final String program;

  SnippetLanguage(String key, String title, String highlighting, String generator, String program) {
    this.key = key;
    this.title = title;
    this.highlighting = highlighting;
    this.generator = generator;
    this.program = program;
  }

  /** A name for files, addresses and style sheets. */
  public String key() {
    return key;
  }

  /** Its name for people. */
  public String title() {
    return title;
  }

  /** The word that editors know it by. */
  public String highlighting() {
    return highlighting;
  }

  /** The generator of its client; empty if it needs none. */
  public Optional<String> generator() {
    return Optional.ofNullable(generator);
  }

  /** The file of the program that proves its snippets; empty if the tests of this module do. */
  public Optional<String> program() {
    return Optional.ofNullable(program);
  }
}
