package io.github.zohocrmcontract.site.snippets;

/** Writes the lines that carry out a request, by rule. */
interface SnippetWriter {

  /** The lines, without an end of line at the end. */
  String write(SampleRequest request);
}
