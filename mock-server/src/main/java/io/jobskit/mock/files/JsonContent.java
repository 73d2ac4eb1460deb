package io.jobskit.mock.files;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.jobskit.mock.json.Json;
import io.jobskit.mock.json.Utf8Reader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Results as the documentation writes them in JSON; a download in JSON is the file as it is. */
final class JsonContent implements FileContent {

    private static final int[] BYTE_ORDER_MARK = {0xEF, 0xBB, 0xBF};

    private final JsonLayout layout;

    private JsonContent(JsonLayout layout) {
        this.layout = layout;
    }

    /** Reads the whole file twice: what describes the rows may stand behind them. */
    static JsonContent check(InputStream first, InputStream second) throws IOException {
        try (JsonParser parser = parser(first)) {
            JsonContent content = new JsonContent(JsonLayout.read(parser));
            content.read(second, (names, values) -> {});
            return content;
        }
    }

    @Override
    public Layout layout() {
        return layout.layout();
    }

    @Override
    public void read(InputStream in, RowTaker rows) throws IOException {
        try (JsonParser parser = parser(in)) {
            new JsonRowReader(layout, rows).read(parser);
        }
    }

    @Override
    public void writeJson(InputStream in, OutputStream out) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in);
        bytes.mark(BYTE_ORDER_MARK.length);
        for (int expected : BYTE_ORDER_MARK) {
            if (bytes.read() != expected) {
                bytes.reset();
                break;
            }
        }
        bytes.transferTo(out);
    }

    private static JsonParser parser(InputStream in) throws IOException {
        return Json.parser(new Utf8Reader(in)).enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
    }
}
