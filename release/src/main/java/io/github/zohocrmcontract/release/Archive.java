package io.github.zohocrmcontract.release;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A jar taken apart.
 *
 * @param contents the bytes of each entry, in the order in which they are packed
 * @param packing when and with which permissions and method each is packed
 */
record Archive(Map<String, byte[]> contents, Map<String, String> packing) {

  static Archive of(byte[] jar) throws IOException {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    Map<String, String> packing = new LinkedHashMap<>();
    try (ZipFile zip = ZipFile.builder().setByteArray(jar).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
        try (InputStream stream = zip.getInputStream(entry)) {
          contents.put(entry.getName(), stream.readAllBytes());
        }
        packing.put(
            entry.getName(),
            "time %s, permissions %o, method %d"
                .formatted(entry.getTimeLocal(), entry.getUnixMode(), entry.getMethod()));
      }
    }
    return new Archive(contents, packing);
  }
}
