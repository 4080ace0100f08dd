package dev.skyc.compiler.frontend.syntax;

import dev.skyc.compiler.frontend.facts.FileFacts;
import dev.skyc.compiler.frontend.syntax.Condenser.Extent;
import dev.skyc.compiler.frontend.syntax.Condenser.Repaired;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Finds what can be understood of a file that as a whole cannot: leaves out the member that the parser stumbles over, and tries
 * again.
 */
final class Recovery {
    private static final int ATTEMPTS = 20;

    private Recovery() {}

    /** The facts that are left; their problems are those of the last attempt. */
    static FileFacts recover(SourceText source) {
        Repaired repaired = Condenser.repair(source);
        List<Extent> members = new ArrayList<>(repaired.members());
        ParserRun run = run(source, repaired);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            OptionalInt failure = run.failure();
            if (failure.isEmpty() || !drop(failure.getAsInt(), repaired, members)) {
                break;
            }
            run = run(source, repaired);
        }
        return run.facts();
    }

    private static ParserRun run(SourceText source, Repaired repaired) {
        return ParserRun.over(source, ParserInput.part(source, repaired.header(), repaired.text()));
    }

    private static boolean drop(int offset, Repaired repaired, List<Extent> members) {
        Optional<Extent> stumbled = members.stream()
                .filter(member -> member.touches(offset))
                .max(Comparator.comparingInt(Extent::depth).thenComparing(member -> member.contains(offset)));
        stumbled.ifPresent(member -> {
            repaired.text().blank(member.start(), member.end());
            members.remove(member);
        });
        return stumbled.isPresent();
    }
}
