package io.jobskit.conformance.drift;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Makes HTML of Markdown with tables, and of what ReadMe, where the documentation is, adds: a head of settings, and
 * tables as {@code [block:parameters]} with a JSON object.
 */
final class MarkdownReader {

    private static final Pattern HEAD = Pattern.compile("(?s)\\A---\\R.*?\\R---\\R");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^\\[block:parameters]\\s*$(.*?)^\\[/block]\\s*$");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Parser parser;
    private final HtmlRenderer renderer;

    MarkdownReader() {
        List<Extension> extensions = List.of(TablesExtension.create());
        this.parser = Parser.builder().extensions(extensions).build();
        this.renderer = HtmlRenderer.builder().extensions(extensions).build();
    }

    /** The page as HTML. */
    String html(String markdown) {
        String text = HEAD.matcher(markdown).replaceFirst("");
        StringBuilder html = new StringBuilder();
        Matcher block = BLOCK.matcher(text);
        int from = 0;
        while (block.find()) {
            html.append(plain(text.substring(from, block.start()))).append(table(block.group(1)));
            from = block.end();
        }
        return html.append(plain(text.substring(from))).toString();
    }

    private String plain(String markdown) {
        return renderer.render(parser.parse(markdown));
    }

    /** Cells are Markdown themselves. What is no such object is text as any other. */
    private String table(String json) {
        JsonNode block;
        try {
            block = JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            return plain(json);
        }
        if (block == null || !block.path("data").isObject()) {
            return plain(json);
        }
        StringBuilder table = new StringBuilder("<table>");
        table.append(row(block, "h"));
        for (int row = 0; row < block.path("rows").asInt(); row++) {
            table.append(row(block, String.valueOf(row)));
        }
        return table.append("</table>").toString();
    }

    private String row(JsonNode block, String row) {
        StringBuilder cells = new StringBuilder("<tr>");
        for (int column = 0; column < block.path("cols").asInt(); column++) {
            String cell = block.path("data").path(row + "-" + column).asText();
            cells.append("<td>").append(plain(cell)).append("</td>");
        }
        return cells.append("</tr>").toString();
    }
}
