/** The goods on the shelves. */
package com.acme.shop.warehouse;
