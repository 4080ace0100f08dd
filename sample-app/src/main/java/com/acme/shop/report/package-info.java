/** What was sold. */
package com.acme.shop.report;
