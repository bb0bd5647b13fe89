package io.github.zohocrmcontract.spec.documented;

import io.github.zohocrmcontract.spec.checks.ContractTree;
import java.util.Optional;

/**
 * One thing that a page says, and how to see it in the contract.
 *
 * @param page name of the page's file without its ending
 * @param saying the fact itself, short
 * @param check what speaks against it in a contract, if anything does
 */
public record Fact(String page, String saying, Check check) {

  /** Looks for the fact in a contract. */
  @FunctionalInterface
  public interface Check {

    /** What the contract has instead; empty if it has the fact. */
    Optional<String> contradiction(ContractTree contract);
  }

  /** A sentence that names page and fact if the contract lacks it. */
  public Optional<String> finding(ContractTree contract) {
    return check.contradiction(contract).map(text -> page + ": " + text);
  }
}
