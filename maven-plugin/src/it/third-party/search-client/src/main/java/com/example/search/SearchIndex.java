package com.example.search;

/** A search index that can be asked. */
public interface SearchIndex {
    /** What is found for a text. */
    String find(String text);
}
