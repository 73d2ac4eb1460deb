package io.jobskit.mock.request;

import io.jobskit.mock.refusal.ErrorObject;
import io.jobskit.mock.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with a request, collected so that one answer can say it all. */
final class Problems {

    /** As many as an answer says at most: a body can be wrong in a hundred thousand places. */
    private static final int MOST = 50;

    private final List<ErrorObject> found = new ArrayList<>();

    /** Something is wrong at that JSON pointer. */
    void at(String pointer, String detail) {
        add(ErrorObject.at(pointer, detail));
    }

    /** Something is wrong. */
    void add(ErrorObject problem) {
        if (found.size() < MOST) {
            found.add(problem);
        }
    }

    /** Refuses the request if anything is wrong with it. */
    void refuseIfAny() {
        if (!found.isEmpty()) {
            throw refusal();
        }
    }

    /** The refusal of the request for all that is wrong with it; something must be. */
    Refusal refusal() {
        return Refusal.badRequest(found);
    }
}
