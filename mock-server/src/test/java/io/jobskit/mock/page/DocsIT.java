package io.jobskit.mock.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.JobsMockServer;
import io.jobskit.mock.server.Fronting;
import io.jobskit.testing.Chromium;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** What a developer reads and tries out in Swagger UI. */
class DocsIT extends InTheWorkbench {

    private static final String LIST = "#operations-jobs-list";

    @Test
    void theContractOfTheApiIsReadAndTriedOut() {
        docs("http://127.0.0.1:" + stub.port(), "");
        shows(".info .title", "Jobs API");
        drawn(".opblock", shown -> shown.hasSize(7));

        tryOut(LIST);
        answers(LIST, "200");
        shows(LIST + " .request-url", "http://127.0.0.1:" + stub.port() + "/v1/jobs?");
        isOfTheStubAlone();
    }

    @Test
    void aJobIsCreatedFromTheExample() {
        docs("http://127.0.0.1:" + stub.port(), "");
        tryOut("#operations-jobs-create");

        answers("#operations-jobs-create", "202");
    }

    @Test
    void theContractOfControlIsChosenAndTriedOut() {
        docs("http://127.0.0.1:" + stub.port(), "");
        shows(".info .title", "Jobs API");
        click(By.xpath("//select[@id='contract']/option[.='Control of the stub']"));
        shows(".info .title", "Control of the stub");
        until(() -> String.valueOf(browser.getCurrentUrl()).endsWith("/docs?contract=control"));

        tryOut("#operations-time-changeClock");
        answers("#operations-time-changeClock", "200");
        tryOut("#operations-faults-endFaults");
        answers("#operations-faults-endFaults", "204");
        isOfTheStubAlone();
    }

    @Test
    void belowABasePathItReachesTheStub() throws Exception {
        try (JobsMockServer server =
                JobsMockServer.builder().fronting(Fronting.of(false, "/stub")).start()) {
            docs(server.baseUrl(), "");
            tryOut(LIST);
            answers(LIST, "200");
            docs(server.baseUrl(), "?contract=control");
            tryOut("#operations-time-clock");
            answers("#operations-time-clock", "200");
        }
    }

    @Test
    void aStubWithATokenShowsItsControlAndTakesTheToken() throws Exception {
        try (JobsMockServer server =
                JobsMockServer.builder().controlToken("open sesame").start()) {
            docs(server.baseUrl(), "?contract=control");
            tryOut("#operations-time-clock");
            answers("#operations-time-clock", "403");

            press("Authorize");
            type(By.cssSelector(".auth-container input"), "open sesame");
            click(By.cssSelector(".auth-container button[type=submit]"));
            click(By.cssSelector(".close-modal"));
            click(By.cssSelector("#operations-time-clock .execute"));
            answers("#operations-time-clock", "200");
        }
    }

    @Test
    void theWorkbenchLeadsHere() {
        open();
        press("API");
        click(By.linkText("Swagger UI"));
        shows(".info .title", "Jobs API");
        click(By.linkText("Workbench"));
        shows(".jobs .empty", "No jobs yet.");
    }

    /** Opens the page anew. */
    private void docs(String stub, String query) {
        browser.get("about:blank");
        browser.get(stub + "/docs" + query);
    }

    private void tryOut(String operation) {
        click(By.cssSelector(operation + " .opblock-summary-control"));
        click(By.cssSelector(operation + " .execute"));
    }

    private void answers(String operation, String status) {
        shows(operation + " .live-responses-table .response .response-col_status", status);
    }

    private void isOfTheStubAlone() {
        @SuppressWarnings("unchecked")
        List<String> elsewhere = (List<String>) browser.executeScript("return performance.getEntriesByType('resource')"
                + ".map(entry => entry.name).filter(name => !name.startsWith(location.origin + '/'))");
        assertThat(elsewhere).allMatch(name -> name.startsWith("data:"));
        assertThat(Chromium.complaints(browser)).isEmpty();
    }
}
