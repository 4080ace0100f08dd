/** Capabilities in memory: a few lines each, because each is a small interface. */
package com.acme.shop.fakes;
