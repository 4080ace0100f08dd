package com.acme.common;

public record Health(String state) {}
