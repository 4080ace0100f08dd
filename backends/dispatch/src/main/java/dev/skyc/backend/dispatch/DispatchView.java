package dev.skyc.backend.dispatch;

import java.util.List;

/**
 * The variables of the template of a dispatcher. All text is Java, ready to be written.
 *
 * @param imports canonical names, sorted
 * @param function the function's name as literal
 * @param type the function class
 * @param steps what the constructor makes, in order
 * @param source whether replies need the source of the function's events
 */
record DispatchView(
        String packageName,
        List<String> imports,
        String name,
        String function,
        String type,
        boolean source,
        List<Step> steps,
        List<RouteView> routes,
        List<HandlerView> handlers) {

    /**
     * A value that the constructor makes.
     *
     * @param isField whether handlers need it, so that it is a field
     */
    record Step(boolean isField, String type, String name, String value) {}

    /**
     * A route.
     *
     * @param end what follows it: a comma, or the end of the list
     */
    record RouteView(String expression, String end) {}

    /**
     * The method that calls a handler.
     *
     * @param delivery whether the request carries an event
     * @param call the handler's call with its arguments
     * @param resultType absent for {@code void}
     * @param reply the reply as expression
     */
    record HandlerView(
            String name,
            boolean delivery,
            List<Variable> variables,
            String call,
            List<String> resultType,
            String reply) {}

    /** A bound parameter. */
    record Variable(String type, String name, String value) {}
}
