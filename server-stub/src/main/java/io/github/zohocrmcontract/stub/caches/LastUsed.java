package io.github.zohocrmcontract.stub.caches;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What was asked for last, up to a number; what was asked for longest ago goes first. Safe for use
 * by several threads, none of which waits while another makes something. If several make the same
 * at the same moment, all get what the first of them has made.
 *
 * @param <K> by what it is found
 * @param <V> what is kept
 */
public final class LastUsed<K, V> {

  private final Map<K, V> kept;
  private final Predicate<? super K> small;
  private final Predicate<? super V> worthKeeping;

  /**
   * Keeps nothing yet.
   *
   * @param most how many are kept
   */
  public LastUsed(int most) {
    this(most, key -> true);
  }

  /**
   * Keeps nothing yet.
   *
   * @param most how many are kept
   * @param small whether a key, and so what is made of it, is small enough to be kept
   */
  public LastUsed(int most, Predicate<? super K> small) {
    this(most, small, value -> true);
  }

  /**
   * Keeps nothing yet.
   *
   * @param most how many are kept
   * @param small whether a key is small enough to be kept
   * @param worthKeeping whether what was made of one is
   */
  public LastUsed(int most, Predicate<? super K> small, Predicate<? super V> worthKeeping) {
    this.small = small;
    this.worthKeeping = worthKeeping;
    kept =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  /**
   * What is kept under a key.
   *
   * @param maker makes it of its key, should it not be kept; never null
   */
  public V get(K key, Function<? super K, ? extends V> maker) {
    if (!small.test(key)) {
      return maker.apply(key);
    }
    synchronized (kept) {
      V before = kept.get(key);
      if (before != null) {
        return before;
      }
    }
    V made = maker.apply(key);
    if (!worthKeeping.test(made)) {
      return made;
    }
    synchronized (kept) {
      V meanwhile = kept.putIfAbsent(key, made);
      return meanwhile == null ? made : meanwhile;
    }
  }

  /**
   * What is kept under each of some keys, in their order; others wait once rather than for each.
   *
   * @param maker makes it of its key, should it not be kept; never null
   */
  public List<V> getAll(List<K> keys, Function<? super K, ? extends V> maker) {
    List<V> values = new ArrayList<>(keys.size());
    synchronized (kept) {
      for (K key : keys) {
        values.add(kept.get(key));
      }
    }
    for (int index = 0; index < values.size(); index++) {
      if (values.get(index) == null) {
        values.set(index, get(keys.get(index), maker));
      }
    }
    return values;
  }

  /** Does something with all that is kept, which is not used by that. Others wait meanwhile. */
  public void forEach(BiConsumer<? super K, ? super V> work) {
    synchronized (kept) {
      kept.forEach(work);
    }
  }
}
