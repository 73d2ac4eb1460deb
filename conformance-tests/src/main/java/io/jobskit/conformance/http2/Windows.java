package io.jobskit.conformance.http2;

/** How much each end may still send: on the whole connection, and of the request or answer that is under way. */
final class Windows {

    private long mostOfAll = Frames.USUAL_WINDOW;
    private long most = Frames.USUAL_WINDOW;
    private long mostAtFirst = Frames.USUAL_WINDOW;
    private int stream;
    private int tookOfAll;
    private int took;

    /** Another request begins, on that stream. */
    void begin(int on) {
        stream = on;
        most = mostAtFirst;
        took = 0;
    }

    /** How many bytes of content the kit may send. */
    long room() {
        return Math.min(most, mostOfAll);
    }

    /** The kit sent so many. */
    void sent(int length) {
        most -= length;
        mostOfAll -= length;
    }

    /** The server takes so many more, of all or of one stream. */
    void widen(int where, int increment) {
        int by = increment & Integer.MAX_VALUE;
        if (where == 0) {
            mostOfAll += by;
        } else if (where == stream) {
            most += by;
        }
    }

    /** The server says how many it takes at first, which holds for what is under way as well. */
    void begins(int value) {
        most += value - mostAtFirst;
        mostAtFirst = value;
    }

    /** The server sent so many. How many more it may send now; 0 while it needs no word of that. */
    int tookOfAll(int length) {
        tookOfAll += length;
        int by = due(tookOfAll);
        tookOfAll -= by;
        return by;
    }

    /** The same for the answer that is under way. */
    int took(int length) {
        took += length;
        int by = due(took);
        took -= by;
        return by;
    }

    private static int due(int taken) {
        return taken < Frames.WINDOW / 2 ? 0 : taken;
    }
}
