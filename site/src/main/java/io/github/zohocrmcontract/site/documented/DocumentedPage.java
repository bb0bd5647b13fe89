package io.github.zohocrmcontract.site.documented;

import java.util.List;
import java.util.Set;

/**
 * What one page of the vendor's documentation says, as {@code spec/documented/} has it.
 *
 * @param file the name of its file
 * @param title of the page
 * @param url where it is
 * @param version the version of the API that it is written for
 * @param operations the operations that it describes, by the contract's names
 * @param errors its list of errors
 * @param parameters how many parameters it lists
 * @param requestKeys how many keys of requests it lists
 * @param responseKeys how many keys of answers it lists
 * @param samples how many samples were taken from it
 * @param departures how often the contract departs from it on purpose
 * @param discrepancies numbers of the discrepancies that touch it
 */
public record DocumentedPage(
    String file,
    String title,
    String url,
    String version,
    List<String> operations,
    List<DocumentedError> errors,
    int parameters,
    int requestKeys,
    int responseKeys,
    int samples,
    int departures,
    Set<String> discrepancies) {}
