/** Charging customers through a payment service provider (PSP). */
package com.acme.shop.payment;
