package io.github.zohocrmcontract.stub.monitoring;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/**
 * Counts what the stub does and writes it in the text format of Prometheus. Bounded: there are as
 * many counters as operations times statuses.
 */
public final class Metrics {

  /** The operation of a request that matched none. */
  private static final String NO_OPERATION = "none";

  private final Map<Answered, LongAdder> requests = new ConcurrentHashMap<>();
  private final LongAdder faults = new LongAdder();
  private final Map<String, Gauge> gauges = new LinkedHashMap<>();

  /**
   * @param journalSize how many requests the journal keeps now
   * @param organisations how many organisations there are now
   */
  public Metrics(LongSupplier journalSize, LongSupplier organisations) {
    gauges.put(
        "zoho_crm_stub_journal_requests", new Gauge("Requests in the journal.", journalSize));
    gauges.put("zoho_crm_stub_organisations", new Gauge("Organisations.", organisations));
  }

  /**
   * Counts a request.
   *
   * @param operationId the operation; null if it matched none
   * @param status the HTTP status of the answer
   * @param faulted whether a fault was played
   */
  public void count(String operationId, int status, boolean faulted) {
    String operation = operationId == null ? NO_OPERATION : operationId;
    requests.computeIfAbsent(new Answered(operation, status), key -> new LongAdder()).increment();
    if (faulted) {
      faults.increment();
    }
  }

  /** All that is counted, in the text format of Prometheus. */
  public String text() {
    StringBuilder text = new StringBuilder();
    head(text, "zoho_crm_stub_requests_total", "counter", "Requests answered.");
    Map<String, Long> sorted = new TreeMap<>();
    requests.forEach((answered, count) -> sorted.put(answered.labels(), count.sum()));
    sorted.forEach(
        (labels, count) ->
            text.append("zoho_crm_stub_requests_total")
                .append(labels)
                .append(' ')
                .append(count)
                .append('\n'));
    head(text, "zoho_crm_stub_faults_total", "counter", "Faults played.");
    text.append("zoho_crm_stub_faults_total ").append(faults.sum()).append('\n');
    gauges.forEach(
        (name, gauge) -> {
          head(text, name, "gauge", gauge.help());
          text.append(name).append(' ').append(gauge.value().getAsLong()).append('\n');
        });
    return text.toString();
  }

  private static void head(StringBuilder text, String name, String type, String help) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }

  private record Answered(String operation, int status) {

    String labels() {
      return "{operation=\"" + operation + "\",status=\"" + status + "\"}";
    }
  }

  private record Gauge(String help, LongSupplier value) {}
}
