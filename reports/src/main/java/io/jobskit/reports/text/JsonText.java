package io.jobskit.reports.text;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A JSON document that people can read: indented by two blanks, with line ends that are the same on every machine. */
public final class JsonText {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonText() {}

    /**
     * Writes the document in UTF-8, and a line end. The stream stays open.
     *
     * @throws IOException if it can't be written
     */
    public static void write(JsonNode document, OutputStream out) throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        out.write(JSON.writer(printer).writeValueAsString(document).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }
}
