package dev.skyc.runtime.server;

import dev.skyc.runtime.contract.Connectors;
import dev.skyc.runtime.contract.Reply;
import dev.skyc.runtime.server.log.Log;
import java.lang.System.Logger.Level;
import java.util.concurrent.locks.ReentrantLock;

/** Lets connectors do what an earlier process left undone, one sweep at a time however many ask for it. */
final class Sweeper {
    private final Connectors connectors;
    private final ReentrantLock sweeping = new ReentrantLock();

    Sweeper(Connectors connectors) {
        this.connectors = connectors;
    }

    /** 204 once it is done, or somebody does it already; 500 where it has to be asked for again. */
    Reply sweep() {
        if (!sweeping.tryLock()) {
            return Reply.noContent();
        }
        try {
            connectors.sweep();
            return Reply.noContent();
        } catch (RuntimeException failure) {
            Log.PROCESS.write(Level.ERROR, Main.LOGGER, "the outbox could not be swept", failure);
            return Reply.problem(500, "");
        } finally {
            sweeping.unlock();
        }
    }
}
