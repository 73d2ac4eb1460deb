package io.jobskit.mock.snapshot;

import io.jobskit.mock.http.Door;
import io.jobskit.mock.http.HttpRequest;
import io.jobskit.mock.http.HttpResponse;

/** A door whose answers are made while nobody replaces a firm. */
public final class GatedDoor implements Door {

    private final Door door;
    private final Gate gate;

    /** That door, behind that gate. */
    public GatedDoor(Door door, Gate gate) {
        this.door = door;
        this.gate = gate;
    }

    @Override
    public boolean leadsHere(String path) {
        return door.leadsHere(path);
    }

    @Override
    public HttpResponse answer(HttpRequest request) {
        long pass = gate.enter();
        try {
            return door.answer(request);
        } finally {
            gate.leave(pass);
        }
    }

    @Override
    public int bodyLimit(String path, int usual) {
        return door.bodyLimit(path, usual);
    }

    @Override
    public HttpResponse tooLarge(String path, long limit) {
        return door.tooLarge(path, limit);
    }
}
