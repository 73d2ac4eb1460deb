package io.jobskit.mock.control;

import io.jobskit.mock.firm.Firm;
import io.jobskit.mock.http.Content;
import io.jobskit.mock.http.HttpResponse;
import io.jobskit.mock.http.MediaTypes;
import io.jobskit.mock.json.Json;
import io.jobskit.mock.json.JsonPart;
import io.jobskit.mock.json.UnreadableJsonException;
import io.jobskit.mock.json.WrongValueException;
import io.jobskit.mock.snapshot.FirmSnapshot;
import io.jobskit.mock.snapshot.SnapshotWriter;
import io.jobskit.mock.snapshot.Snapshots;

/** What a person can do with the whole of a firm: keep it, and put it back. */
final class SnapshotControl {

    private final Snapshots snapshots;

    SnapshotControl(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    HttpResponse take(Firm firm) {
        FirmSnapshot snapshot = snapshots.take(firm.id());
        return HttpResponse.of(200)
                .withBody(MediaTypes.JSON, new Content.Streamed(out -> SnapshotWriter.write(snapshot, out)))
                .withNote(snapshot.jobs().size() + " jobs");
    }

    HttpResponse put(Firm firm, byte[] body) {
        try {
            snapshots.put(firm.id(), JsonPart.whole(Json.read(body)));
        } catch (UnreadableJsonException unreadable) {
            throw ControlRefusal.damaged("The document " + unreadable.getMessage() + ".");
        } catch (WrongValueException wrong) {
            throw ControlRefusal.damaged(String.valueOf(wrong.getMessage()));
        }
        return HttpResponse.of(204);
    }
}
