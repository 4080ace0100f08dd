/** Orders from the customer's click to the paid and reserved goods. */
package com.acme.shop.order;
