package io.github.zohocrmcontract.stub.records;

import java.util.List;
import java.util.OptionalLong;

/**
 * What a request asks for one record.
 *
 * @param record the record, if the body names one
 * @param territories the territories, in the order of the body
 */
public record TerritoryOrder(OptionalLong record, List<Long> territories) {}
