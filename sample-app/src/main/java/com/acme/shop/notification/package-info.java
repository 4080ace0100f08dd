/** What customers hear from the shop. */
package com.acme.shop.notification;
