package com.acme.shop.order;

/** Where goods go, as far as customs are concerned. */
public enum Region {
    EU,
    EFTA,
    WORLD
}
