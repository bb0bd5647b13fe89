package io.github.zohocrmcontract.coverage;

import java.nio.file.Path;

/** Who has seen something on the wire. */
public enum Observer {
  /** The tests of the stub: what it answers. */
  STUB("server-stub"),
  /** The tests of the client: what it reads. */
  CLIENT("client");

  private final String module;

  Observer(String module) {
    this.module = module;
  }

  /** The folder of the module. */
  public String module() {
    return module;
  }

  /** Where its tests write down what they see. */
  public Path log(Path top) {
    return top.resolve(module).resolve("target/seen");
  }
}
