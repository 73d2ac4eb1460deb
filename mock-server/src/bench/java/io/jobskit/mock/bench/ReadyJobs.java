package io.jobskit.mock.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Jobs as ready bytes, for servers that only look them up. */
final class ReadyJobs {

    /** How many jobs there are to read. */
    static final int COUNT = 1000;

    private ReadyJobs() {}

    /** The jobs 1 to 1000, all with the body in the file of that name. */
    static Map<String, byte[]> read(String file) throws IOException {
        byte[] body = Files.readAllBytes(Path.of(file));
        Map<String, byte[]> jobs = new ConcurrentHashMap<>();
        for (int i = 1; i <= COUNT; i++) {
            jobs.put(Integer.toString(i), body);
        }
        return jobs;
    }

    /** The id that the path ends with. */
    static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Tells the parent where the server listens. */
    static void announce(int port) {
        System.out.println("http://127.0.0.1:" + port);
    }
}
