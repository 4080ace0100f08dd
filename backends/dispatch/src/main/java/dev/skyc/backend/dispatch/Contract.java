package dev.skyc.backend.dispatch;

/** Names of the types that generated code uses, as text: the compiler does not depend on the runtime. */
final class Contract {
    private static final String PACKAGE = "dev.skyc.runtime.contract.";

    static final String CLOSING = PACKAGE + "Closing";
    static final String CODEC = PACKAGE + "Codec";
    static final String DELIVERY = PACKAGE + "Delivery";
    static final String DISPATCHER = PACKAGE + "Dispatcher";
    static final String EVENT_CODEC = PACKAGE + "EventCodec";
    static final String EXCHANGE = PACKAGE + "Exchange";
    static final String FUNCTION_INDEX = PACKAGE + "FunctionIndex";
    static final String FUNCTION_RUNTIME = PACKAGE + "FunctionRuntime";
    static final String INTERNAL_PATHS = PACKAGE + "InternalPaths";
    static final String JSON = PACKAGE + "Json";
    static final String REPLY = PACKAGE + "Reply";
    static final String ROUTE = PACKAGE + "Route";
    static final String SCALAR = PACKAGE + "Scalar";
    static final String TYPES = PACKAGE + "Types";

    /** The generated index; the runtime finds it by this name. */
    static final String INDEX_PACKAGE = "dev.skyc.generated";

    static final String INDEX_CLASS = "Functions";

    private Contract() {}
}
