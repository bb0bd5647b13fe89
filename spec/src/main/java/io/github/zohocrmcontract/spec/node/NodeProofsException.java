package io.github.zohocrmcontract.spec.node;

/**
 * Says in one sentence why the proofs that need Node cannot run, or that they failed. It has no
 * stack trace: whoever reads it in the build's log needs the sentence, not our lines.
 */
public final class NodeProofsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NodeProofsException(String message) {
    super(message, null, false, false);
  }
}
