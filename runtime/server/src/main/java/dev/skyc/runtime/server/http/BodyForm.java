package dev.skyc.runtime.server.http;

import dev.skyc.runtime.contract.Reply;

/** How a reply's body is sent. */
enum BodyForm {
    /** There can be none, and nothing is said about it. */
    NONE,

    /** It is left out, its length is said: the answer to {@code HEAD}. */
    LENGTH_ONLY,

    /** Its length is said. */
    COUNTED,

    /** In chunks. */
    CHUNKED,

    /** It ends with the connection, for clients that know no chunks. */
    UNTIL_CLOSE;

    static BodyForm of(Reply reply, RequestHead request) {
        int status = reply.status();
        if (status == 204 || status == 304) {
            return NONE;
        }
        boolean known = reply.length() >= 0;
        if (request.isMethod("HEAD")) {
            return known ? LENGTH_ONLY : NONE;
        }
        if (known) {
            return COUNTED;
        }
        return request.line().minor() > 0 ? CHUNKED : UNTIL_CLOSE;
    }

    boolean hasLength() {
        return this == COUNTED || this == LENGTH_ONLY;
    }
}
