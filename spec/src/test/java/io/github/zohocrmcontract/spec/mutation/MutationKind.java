package io.github.zohocrmcontract.spec.mutation;

/** The sorts of facts that can be got wrong in a contract, one at a time. */
enum MutationKind {
  /** A key need not be there any more. */
  REQUIRED_DROPPED,
  /** A key has to be there now. */
  REQUIRED_ADDED,
  /** A text becomes a number, all else a text. */
  TYPE_CHANGED,
  /** What may be null may not, and the other way round. */
  NULLABLE_FLIPPED,
  /** A documented value is gone. */
  VALUE_REMOVED,
  /** A bound is one more or one less. */
  BOUND_SHIFTED,
  /** A bound or a pattern is gone. */
  BOUND_DROPPED,
  /** A format is gone. */
  FORMAT_DROPPED,
  /** A key has another name. */
  KEY_RENAMED,
  /** A key is gone. */
  KEY_DROPPED,
  /** An open object is closed, or a closed one opened. */
  OPENNESS_FLIPPED,
  /** An answer with this status is not declared any more. */
  STATUS_DROPPED,
  /** No example of an answer has this code of an error any more. */
  ERROR_DROPPED,
  /** A named example is gone. */
  EXAMPLE_REMOVED,
  /** One of the scopes that allow a call is another. */
  SCOPE_SWAPPED,
  /** One of the alternatives that allow a call is gone. */
  SCOPE_DROPPED,
  /** A parameter is gone. */
  PARAMETER_DROPPED,
  /** A parameter has another name. */
  PARAMETER_RENAMED,
  /** A parameter that can be left out cannot, and the other way round. */
  PARAMETER_REQUIREMENT_FLIPPED,
  /** A default is another. */
  DEFAULT_CHANGED,
  /** An operation has another name. */
  OPERATION_RENAMED,
  /** A path has another name. */
  PATH_RENAMED,
  /** One of the servers, or one of the values of their variables, is gone. */
  SERVER_DROPPED
}
