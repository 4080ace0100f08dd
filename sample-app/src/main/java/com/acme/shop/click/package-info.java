/** What visitors look at. */
package com.acme.shop.click;
