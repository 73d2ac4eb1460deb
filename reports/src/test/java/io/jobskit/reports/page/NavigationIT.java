package io.jobskit.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.reports.support.Verdicts;
import io.jobskit.testing.Chromium;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.interactions.Actions;

/** Ways through the conformance page, in a real browser. Without Chromium and its driver these are not run, and say so. */
class NavigationIT extends InATab {

    @Test
    void theAddressKeepsWhatTheListIsNarrowedTo() throws IOException {
        tab().show(Verdicts.worst(), "conformance.html");
        tab().box("outcome", "FAIL").click();
        tab().box("outcome", "WARN").click();
        tab().browser().findElement(By.name("text")).sendKeys("page[limit]");
        String address = String.valueOf(tab().browser().getCurrentUrl());
        assertThat(address).contains("?outcome=FAIL&outcome=WARN&text=page");

        tab().browser().get("about:blank");
        tab().browser().get(address);

        tab().waitUntilShown(some(1));
        assertThat(tab().visible()).containsExactly("LIST-07");
        tab().centred("#filter button[type=reset]").click();
        tab().waitUntilShown(all());
        assertThat(tab().browser().getCurrentUrl()).doesNotContain("?");
        assertThat(Chromium.console(tab().browser())).isEmpty();
    }

    @Test
    void aPartLeadsToItsRequirements() throws IOException {
        tab().show(Verdicts.worst(), "conformance.html");

        tab().centred("#parts a[data-noun=cancel]").click();

        assertThat(tab().visible()).hasSize(12).allMatch(id -> id.startsWith("CANCEL-"));
    }

    @Test
    void twoKeysLeadFromOneToTheNextAndBack() throws IOException {
        tab().show(Verdicts.worst(), "conformance.html");
        tab().box("outcome", "FAIL").click();
        tab().box("outcome", "WARN").click();
        tab().centred("#requirements h2").click();

        new Actions(tab().browser()).sendKeys("j").perform();
        String first = String.valueOf(tab().browser().switchTo().activeElement().getText());
        new Actions(tab().browser()).sendKeys("j").perform();

        assertThat(first).contains("CANCEL-04");
        assertThat(tab().item("CANCEL-04").getDomProperty("open")).isEqualTo("false");
        assertThat(tab().item("LIST-07").getDomProperty("open")).isEqualTo("true");
        assertThat(tab().browser().getCurrentUrl()).endsWith("#LIST-07");
        new Actions(tab().browser()).sendKeys("j").sendKeys("k").perform();
        assertThat(tab().browser().getCurrentUrl()).endsWith("#CANCEL-04");
        tab().browser().findElement(By.name("text")).sendKeys("jk");
        assertThat(tab().browser().findElement(By.name("text")).getDomProperty("value"))
                .isEqualTo("jk");
    }

    @Test
    void allThatIsShownIsUnfoldedAtOnce() throws IOException {
        tab().show(Verdicts.worst(), "conformance.html");
        tab().box("outcome", "FAIL").click();

        tab().centred("#unfold").click();

        assertThat(tab().item("CANCEL-04").getDomProperty("open")).isEqualTo("true");
        assertThat(tab().item("CANCEL-03").getDomProperty("open")).isEqualTo("false");
        assertThat(tab().centred("#unfold").getText()).isEqualTo("Fold all");
        tab().centred("#unfold").click();
        assertThat(tab().item("CANCEL-04").getDomProperty("open")).isEqualTo("false");
    }
}
