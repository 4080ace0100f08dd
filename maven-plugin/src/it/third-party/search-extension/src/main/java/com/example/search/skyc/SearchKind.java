package com.example.search.skyc;

import dev.skyc.compiler.spi.CapabilityKind;
import java.util.List;

/** {@code @Search}: an index that can be asked. */
public final class SearchKind implements CapabilityKind {
    @Override
    public String name() {
        return "search";
    }

    @Override
    public String section() {
        return "searches";
    }

    @Override
    public List<AcceptedType> accepts() {
        return List.of(AcceptedType.of("com.example.search.SearchIndex", "query"));
    }

    @Override
    public List<String> bindingKeys() {
        return List.of("api-key", "index", "uri");
    }

    @Override
    public String bindingType() {
        return "search";
    }

    @Override
    public String factory() {
        return "com.example.search.SearchClient#open";
    }
}
