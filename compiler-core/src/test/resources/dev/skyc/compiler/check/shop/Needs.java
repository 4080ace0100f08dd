package shop;

import dev.skyc.annotation.*;
import dev.skyc.api.*;
import java.io.InputStream;
import java.util.*;

class Needs {
    public Needs(
            @Config("page-size") int pageSize,
            @Config("region") @Default("eu") String region,
            Single single,
            Publisher<Deliveries.Done> done,
            String text, // expect: SKY2008
            Requests.State state, // expect: SKY2008
            @Query String query, // expect: SKY2037
            Request request, // expect: SKY2050
            Event<Deliveries.Done> event, // expect: SKY2050
            InputStream stream, // expect: SKY2050
            Optional<Single> optional, // expect: SKY2050
            List<Single> list, // expect: SKY2050
            Single[] array, // expect: SKY2050
            Requests function, // expect: SKY2047
            Nobody nobody, // expect: SKY2048
            Several several, // expect: SKY2049
            Loop loop,
            TwoWays twoWays,
            Closed closed,
            Unset unset,
            @Default("1") Only only) {} // expect: SKY2019

    interface Single {}

    static final class Only implements Single {}

    interface Nobody {}

    interface Several {}

    static final class First implements Several {}

    static final class Second implements Several {}

    static final class Loop {
        public Loop(Back back) {}
    }

    static final class Back {
        public Back(Loop loop) {} // expect: SKY2051
    }

    static final class TwoWays {
        public TwoWays() {}

        public TwoWays(Only only) {} // expect: SKY1076
    }

    static final class Closed {
        Closed() {} // expect: SKY1077
    }

    static final class Unset {
        private final String text; // expect: SKY1078
    }
}
