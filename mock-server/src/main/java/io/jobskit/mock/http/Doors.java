package io.jobskit.mock.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several doors as one: whatever is asked of a path, the first door that it leads to says. */
public final class Doors implements Door {

    private final List<Door> doors;

    /** Those doors. */
    public Doors(List<Door> doors) {
        this.doors = List.copyOf(doors);
    }

    @Override
    public boolean leadsHere(String path) {
        return first(path) != null;
    }

    @Override
    public HttpResponse answer(HttpRequest request) {
        return door(request.path()).answer(request);
    }

    @Override
    public int bodyLimit(String path, int usual) {
        return door(path).bodyLimit(path, usual);
    }

    @Override
    public HttpResponse tooLarge(String path, long limit) {
        return door(path).tooLarge(path, limit);
    }

    private Door door(String path) {
        Door door = first(path);
        if (door == null) {
            throw new IllegalArgumentException(path + " leads through no door");
        }
        return door;
    }

    private @Nullable Door first(String path) {
        for (Door door : doors) {
            if (door.leadsHere(path)) {
                return door;
            }
        }
        return null;
    }
}
