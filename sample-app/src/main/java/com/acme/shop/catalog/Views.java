package com.acme.shop.catalog;

/** How often a product was looked at. */
public record Views(long count) {}
