/** Photos of products. */
package com.acme.shop.photo;
