/** Compares what two builds published, and says where they differ. */
package io.github.zohocrmcontract.release;
