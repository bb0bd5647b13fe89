package io.github.zohocrmcontract.client.retries;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that changes something and may be sent again all the same: it leaves the same state
 * and gets the same answer. The generated interfaces carry it where the contract says {@code
 * x-repeatable}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface SameEffectWhenRepeated {}
