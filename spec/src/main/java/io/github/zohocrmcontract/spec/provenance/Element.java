package io.github.zohocrmcontract.spec.provenance;

import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Something in the contract that has to come from somewhere.
 *
 * @param kind what it is
 * @param name unique within its kind, see {@link Kind}
 * @param pointer where it is described, as a JSON pointer into the bundle
 * @param operations the operations that have it
 * @param requests whether it is in requests
 * @param answers whether it is in answers
 */
public record Element(
    Kind kind,
    String name,
    String pointer,
    Set<String> operations,
    boolean requests,
    boolean answers) {

  /** What elements there are, and how they are named. */
  public enum Kind {
    /** {@code getUsers}. */
    OPERATION("operation"),
    /** {@code getUsers query type}. */
    PARAMETER("parameter"),
    /** {@code createUsers application/json}. */
    MEDIA_TYPE("media type"),
    /** {@code User.email}: of a schema, wherever it is used. */
    KEY("key"),
    /** {@code User.status = active}: of a list of values, closed or open. */
    VALUE("value"),
    /** {@code getUsers 200}. */
    STATUS("status"),
    /** {@code getUsers 400 InvalidPage INVALID_DATA}: with the example that shows it. */
    ERROR("error");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** As it is written in data. */
    public String word() {
      return word;
    }

    /** The file of {@code spec/provenance} where such elements are declared. */
    String file() {
      return switch (this) {
        case OPERATION -> "operations.yaml";
        case PARAMETER -> "parameters.yaml";
        case MEDIA_TYPE -> "media-types.yaml";
        case KEY -> "keys.yaml";
        case VALUE -> "values.yaml";
        case STATUS -> "statuses.yaml";
        case ERROR -> "errors.yaml";
      };
    }

    static Optional<Kind> of(String word) {
      return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
  }

  /** Keeps copies that nobody can change. */
  public Element {
    operations = Collections.unmodifiableSet(new TreeSet<>(operations));
  }

  /** What it is and how it is called, for sentences. */
  public String label() {
    return kind.word() + " " + name;
  }

  /** The same element, also of another operation. */
  Element with(Element other) {
    Set<String> all = new TreeSet<>(operations);
    all.addAll(other.operations);
    return new Element(
        kind, name, pointer, all, requests || other.requests, answers || other.answers);
  }
}
