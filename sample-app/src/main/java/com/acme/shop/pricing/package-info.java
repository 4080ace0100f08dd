/** What things cost: a function for the others, not for the public. */
package com.acme.shop.pricing;
