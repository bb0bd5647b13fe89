package io.github.zohocrmcontract.stub.journal;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.zip.CRC32C;

/**
 * Bytes that are in memory only once, however often the same come: tests ask the same of a stub
 * again and again. What nobody holds any longer is forgotten. Safe for use by several threads.
 */
public final class SharedBytes {

  private final Map<Kept, WeakReference<Kept>> known = new WeakHashMap<>();

  /**
   * The first bytes of an array, which may be changed afterwards.
   *
   * @param most how many at most
   */
  Kept beginning(byte[] bytes, int most) {
    int length = Math.min(bytes.length, most);
    Kept asked = new Kept(bytes, length);
    synchronized (known) {
      WeakReference<Kept> before = known.get(asked);
      Kept same = before == null ? null : before.get();
      if (same != null) {
        return same;
      }
    }
    Kept kept = new Kept(Arrays.copyOf(bytes, length), length);
    synchronized (known) {
      known.put(kept, new WeakReference<>(kept));
    }
    return kept;
  }

  /** Bytes that are equal to others with the same ones. */
  static final class Kept {

    private final byte[] bytes;
    private final int length;
    private final int hash;

    private Kept(byte[] bytes, int length) {
      this.bytes = bytes;
      this.length = length;
      CRC32C sum = new CRC32C();
      sum.update(bytes, 0, length);
      this.hash = (int) sum.getValue();
    }

    byte[] bytes() {
      return bytes;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Kept kept
          && Arrays.equals(bytes, 0, length, kept.bytes, 0, kept.length);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }
}
