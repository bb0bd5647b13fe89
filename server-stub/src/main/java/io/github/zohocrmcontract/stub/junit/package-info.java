/** The stub in tests with JUnit 5 and later: an organisation of its own for each class or test. */
package io.github.zohocrmcontract.stub.junit;
