package io.jobskit.mock.http;

import java.util.List;

/** Several doors as one: a request goes through the first that its path leads to. */
public final class Doors implements Door {

    private final List<Door> doors;

    /** Those doors, of which there is at least one. */
    public Doors(List<Door> doors) {
        this.doors = List.copyOf(doors);
    }

    @Override
    public boolean leadsHere(String path) {
        for (Door door : doors) {
            if (door.leadsHere(path)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public HttpResponse answer(HttpRequest request) {
        for (Door door : doors) {
            if (door.leadsHere(request.path())) {
                return door.answer(request);
            }
        }
        throw new IllegalArgumentException(request.path() + " leads through no door");
    }

    @Override
    public HttpResponse tooLarge(long limit) {
        return doors.get(0).tooLarge(limit);
    }
}
