package io.github.zohocrmcontract.stub.faults;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What goes wrong. */
public sealed interface Effect {

  /**
   * An error that the contract documents for the operation, with the body of its example.
   *
   * @param code its code
   * @param example name of the example, where several have the code; the first if empty
   */
  record Answering(String code, Optional<String> example) implements Effect {}

  /** The answer takes longer by this time. */
  record Latency(Duration delay) implements Effect {}

  /** The connection is reset, and there is no answer. */
  record Reset() implements Effect {}

  /**
   * The body of the answer breaks off, and the connection ends.
   *
   * @param bytes how many bytes are sent; half of them if empty
   */
  record CutOff(OptionalInt bytes) implements Effect {}

  /** A 502 with a page of HTML, as gateways answer. */
  record BadGateway() implements Effect {}

  /** A key that nobody knows, in the answer and in each object of its arrays. */
  record UnknownKey() implements Effect {}

  /**
   * A value that nobody knows, where the contract has an open vocabulary.
   *
   * @param key the key that gets it, wherever it stands; the first that can if empty
   */
  record UnknownValue(Optional<String> key) implements Effect {}

  /**
   * Some of several objects are refused, and the others done.
   *
   * @param code the error of each, documented for single objects of the operation; the first such
   *     if empty
   * @param positions which, counted from 0; every second, beginning with the second, if empty
   */
  record PartialFailure(Optional<String> code, Set<Integer> positions) implements Effect {

    /** Refuses what cannot be a position. */
    public PartialFailure {
      if (positions.stream().anyMatch(position -> position < 0)) {
        throw new IllegalArgumentException(
            "Positions are counted from 0, so none can be negative: " + positions + ".");
      }
    }
  }
}
