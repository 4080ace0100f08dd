/** Papers for goods that leave the customs union. */
package com.acme.shop.customs;
