package io.jobskit.mock.page;

import io.jobskit.mock.http.PublicAddress;
import java.nio.charset.StandardCharsets;

/** A page whose places are filled with the address of the stub, and what such a page may load. */
final class StubPage {

    /** Scripts, styles and data of the stub's own; nothing that is written into the page, and nothing from elsewhere. */
    static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private StubPage() {}

    /** The page of that name for whoever reaches the stub at that address. */
    static String filled(String name, PublicAddress address) {
        return new String(PageFiles.resource(name), StandardCharsets.UTF_8)
                .replace("{{prefix}}", escaped(address.prefix()))
                .replace("{{base}}", escaped(address.url()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
