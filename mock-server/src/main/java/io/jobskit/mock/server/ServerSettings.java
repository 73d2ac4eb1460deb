package io.jobskit.mock.server;

import io.jobskit.mock.event.ExchangeLog;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How the server is to be reached, and what it does besides the API.
 *
 * @param bind the address that it listens on
 * @param port the port that it listens on; 0 for any that is free
 * @param https how it is reached over HTTPS; null if it is not
 * @param fronting what stands between it and its clients
 * @param control who may send control requests
 * @param mappings a directory with stub mappings of the user's; null for none
 * @param proxying whether stub mappings may send requests on to other servers
 * @param bodyLimit how many bytes the body of a request may have
 * @param journalSize how many of the last requests are remembered
 * @param log takes a line for each request; null for no log
 * @param verbose whether the log says why requests were refused
 * @param replica what answers say of the server where several are one; null for nothing
 * @param exchanges hears of every request that was answered; null for nobody
 * @param counter counts every request that was answered; null for nobody
 */
public record ServerSettings(
        String bind,
        int port,
        @Nullable Https https,
        Fronting fronting,
        ControlAccess control,
        @Nullable Path mappings,
        boolean proxying,
        int bodyLimit,
        int journalSize,
        @Nullable Consumer<String> log,
        boolean verbose,
        @Nullable String replica,
        @Nullable ExchangeLog exchanges,
        @Nullable RequestCounter counter) {

    /** Whether anybody on this machine may send control requests and use WireMock's admin API. */
    public boolean controlIsOpen() {
        return new ControlGuard(bind, control).isOpen();
    }
}
