/** Makes a directory from which the stub starts fast, because its classes are archived there. */
package io.github.zohocrmcontract.stub.packaging;
