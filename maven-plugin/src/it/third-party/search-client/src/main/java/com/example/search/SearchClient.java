package com.example.search;

import dev.skyc.runtime.contract.Claim;
import dev.skyc.runtime.contract.ServiceBinding;

/** Makes indexes from their bindings; called by generated code. */
public final class SearchClient {
    private SearchClient() {}

    /** The index that a function claims. */
    public static SearchIndex open(Claim claim) {
        ServiceBinding binding = claim.binding();
        String uri = binding.require("uri");
        String index = binding.require("index");
        return text -> uri + "/" + index + "?q=" + text;
    }
}
