package io.github.zohocrmcontract.languages;

import java.util.List;

/**
 * All that was tried with one generator.
 *
 * @param generator which
 * @param ownSettings whether it has settings of its own
 * @param toolChain what of the machine was used, with versions
 * @param generated whether it made a whole client
 * @param warnings what it warned of, each as often as it did
 * @param names whether awkward keys have sane names; tried for first-class languages only
 * @param compiled whether the language's compiler takes the client
 * @param ran whether the smoke program found in the stub what it should
 * @param keptSamples whether all documented bodies can be read and written again without losing a
 *     key
 */
record Trial(
    ClientGenerator generator,
    boolean ownSettings,
    List<String> toolChain,
    Step generated,
    List<String> warnings,
    Step names,
    Step compiled,
    Step ran,
    Step keptSamples) {}
