/** A small shop: the sample application of skyc. Each package is one part of the business. */
package com.acme.shop;
