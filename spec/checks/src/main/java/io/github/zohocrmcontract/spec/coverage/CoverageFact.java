package io.github.zohocrmcontract.spec.coverage;

import java.util.Locale;

/**
 * One thing that traffic can show.
 *
 * @param kind what sort of thing
 * @param subject what it belongs to: the operation with its status, or the schema's key
 * @param name what it is
 */
public record CoverageFact(Kind kind, String subject, String name)
    implements Comparable<CoverageFact> {

  /** The sorts of things. */
  public enum Kind {
    /** An operation was called; the name is empty. */
    OPERATION,
    /** It was answered with this status. */
    STATUS,
    /** It was called with this parameter. */
    PARAMETER,
    /** It was answered with this status and code of an error. */
    ERROR,
    /** It was answered with exactly this named example of the status. */
    EXAMPLE,
    /** The key of a schema was there with a value. */
    PRESENT,
    /** The key was there and null. */
    NULL,
    /** The key was left out. */
    ABSENT,
    /** The key had this one of its documented values. */
    VALUE
  }

  private static final String SEPARATOR = "\t";

  /** Keeps a name in one line. */
  public CoverageFact {
    name = name.replace('\n', ' ').replace('\t', ' ');
  }

  /** As one line of a file. */
  public String line() {
    return String.join(SEPARATOR, kind.name(), subject, name);
  }

  /**
   * Reads what {@link #line} wrote.
   *
   * @throws IllegalArgumentException if it did not
   */
  public static CoverageFact of(String line) {
    String[] parts = line.split(SEPARATOR, -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("This is no fact: " + line);
    }
    return new CoverageFact(Kind.valueOf(parts[0]), parts[1], parts[2]);
  }

  @Override
  public int compareTo(CoverageFact other) {
    return line().compareTo(other.line());
  }

  @Override
  public String toString() {
    return (kind.name().toLowerCase(Locale.ROOT) + " " + subject + " " + name).strip();
  }
}
