package io.jobskit.mock.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.mock.fault.FaultDocument;
import io.jobskit.mock.fault.FaultPlan;
import io.jobskit.mock.firm.Firm;
import io.jobskit.mock.firm.FirmFaults;
import io.jobskit.mock.http.HttpResponse;
import io.jobskit.mock.json.WrongValueException;

/** What a person can do to the faults of a firm: see them, replace them, end them. */
final class FaultControl {

    private final FirmFaults faults;

    FaultControl(FirmFaults faults) {
        this.faults = faults;
    }

    HttpResponse show(Firm firm) {
        return ControlDocuments.answer(200, json -> FaultDocument.write(json, faults.plan(firm.id())));
    }

    /** Replaces them by what the body says or, if something in it is wrong, leaves them as they are. */
    HttpResponse replace(Firm firm, JsonNode body) {
        try {
            faults.set(firm.id(), FaultDocument.read(body));
        } catch (WrongValueException wrong) {
            throw ControlRefusal.malformed(String.valueOf(wrong.getMessage()));
        }
        return show(firm);
    }

    HttpResponse end(Firm firm) {
        faults.set(firm.id(), FaultPlan.NONE);
        return HttpResponse.of(204);
    }
}
