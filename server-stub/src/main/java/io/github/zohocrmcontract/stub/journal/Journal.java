package io.github.zohocrmcontract.stub.journal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The last requests to the API and to the accounts server, oldest first. Bounded by their number
 * and by the size of their bodies; the oldest goes first. What the container refuses before it can
 * be read as a request, such as a head that is too large, is not in it.
 *
 * <p>Safe for use by several threads. A request is in the journal before its answer is sent.
 */
public final class Journal {

  /** How many requests are kept unless said otherwise. */
  public static final int USUAL_SIZE = 1000;

  /** Most bytes of all bodies together. */
  private static final long MOST_BYTES = 8L * 1024 * 1024;

  private final int size;
  private final long mostBytes;
  private final Deque<JournalEntry> entries = new ArrayDeque<>();
  private long bytes;
  private long count;

  /**
   * @param size how many requests are kept; 0 keeps none
   */
  public Journal(int size) {
    this(size, MOST_BYTES);
  }

  Journal(int size, long mostBytes) {
    this.size = size;
    this.mostBytes = mostBytes;
  }

  /**
   * Adds a request, and gives it the next number.
   *
   * @param unnumbered the request, whose own number says nothing
   * @return the same with its number
   */
  public synchronized JournalEntry add(JournalEntry unnumbered) {
    JournalEntry added = unnumbered.numbered(++count);
    entries.addLast(added);
    bytes += added.weight();
    while (entries.size() > size || bytes > mostBytes && !entries.isEmpty()) {
      bytes -= entries.removeFirst().weight();
    }
    return added;
  }

  /** All requests that are kept, oldest first. */
  public synchronized List<JournalEntry> requests() {
    return List.copyOf(entries);
  }

  /** The requests that fit, oldest first. */
  public List<JournalEntry> requests(Predicate<JournalEntry> wanted) {
    return requests().stream().filter(wanted).toList();
  }

  /** The requests to this operation, oldest first. */
  public List<JournalEntry> ofOperation(String operationId) {
    return requests(entry -> entry.operationId().filter(operationId::equals).isPresent());
  }

  /** The requests to this organisation, oldest first. */
  public List<JournalEntry> ofOrganisation(String name) {
    return requests(entry -> entry.organisation().filter(name::equals).isPresent());
  }

  /** The requests that were answered with this HTTP status, oldest first. */
  public List<JournalEntry> withStatus(int status) {
    return requests(entry -> entry.status() == status);
  }

  /** The request that was answered last. */
  public synchronized Optional<JournalEntry> last() {
    return Optional.ofNullable(entries.peekLast());
  }

  /** Forgets all requests. */
  public synchronized void clear() {
    entries.clear();
    bytes = 0;
  }

  /** Forgets the requests that fit. */
  public synchronized void clear(Predicate<JournalEntry> unwanted) {
    entries.removeIf(unwanted);
    bytes = entries.stream().mapToLong(JournalEntry::weight).sum();
  }

  /** How many requests are kept. */
  public synchronized int size() {
    return entries.size();
  }
}
