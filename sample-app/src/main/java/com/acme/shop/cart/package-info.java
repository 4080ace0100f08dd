/** Carts of visitors who have not ordered yet. */
package com.acme.shop.cart;
