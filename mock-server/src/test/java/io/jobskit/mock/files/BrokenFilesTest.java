package io.jobskit.mock.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that cannot be results: one line names the file, the place, the value and what would be right. */
class BrokenFilesTest {

    private static final String ROWS = "{'meta': {'columns': [{'key': 'value'}], 'groupings': [{'key': 'g'}]},"
            + " 'data': {'attributes': {'total': {'name': 'Total', 'children': [%s]}}}}";

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "`` ~ `, line 1: there are no headings: the first line holds the names of the columns.`",
                "`\n\n` ~ `, line 1: there are no headings: the first line holds the names of the columns.`",
                "`1,2.50,\n3,4,5` ~ `, line 1: '1,2.50,' are no headings: the first line holds the names of the columns.`",
                "`Name,,Value\n` ~ `, line 1: the heading of column 2 is empty: give the column a name.`",
                "`Name;Value\nA;1` ~ `, line 1: the only heading is 'Name;Value': put commas between the headings.`",
                "`Name,Value\nA,1\nB,1,5\n` ~ `, line 3: 3 cells under 2 headings ('B,1,5'): give every row one cell a heading, and put a cell with a comma in quotes.`",
                "`Name,Value\n\"A\nB\",1\nC\n` ~ `, line 4: 1 cell under 2 headings ('C'): give every row one cell a heading, and put a cell with a comma in quotes.`",
                "`Name,Value\r\nA,1\r\n\"B,2\r\nC,3` ~ `, line 3: a quote is opened and never closed: close the quote, and write a quote in a text twice.`",
                "`Name,Value\n\"A\"x,1` ~ `, line 2: something follows a closing quote: put the whole cell in quotes, and write a quote in a text twice.`",
                "`Name,Value\nA,\u0001` ~ `, line 2: a text has the character U+0001, which a spreadsheet cannot have: leave the character out.`"
            })
    void acsvFileThatIsBrokenIsToldByItsLine(String content, String said) throws IOException {
        refused("view-2.csv", content.getBytes(UTF_8), said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "`` ~ `, line 1: there is no object: write the results as a download in JSON shows them.`",
                "[] ~ `, line 1: there is no object: write the results as a download in JSON shows them.`",
                "`{\n'meta': ` ~ ` is not JSON: at line 2, column 9, the document is incomplete.`",
                "`{'data': {}, 'data': {}}` ~ ` has the name 'data' twice in one object: at line 1, column 20 for the second time.`",
                "`{'data': {}}` ~ `, line 1: there is no meta with the lists columns and groupings: write the results as a download in JSON shows them.`",
                "`{'meta': {'columns': [], 'groupings': []}}` ~ `, line 1: there is no object data.attributes.total: write the results as a download in JSON shows them.`",
                "`{'meta': {'columns': [{}], 'groupings': []}}` ~ `, line 1: meta.columns.0 has no key: give the object a key, a text that is not empty.`",
                "`{\n\n'meta': {'columns': [{'key': 'a'}, {'key': 'a'}], 'groupings': []}}` ~ `, line 3: meta.columns.1 has the key 'a' of another: give each its own.`",
                "`{'meta': {'columns': [], 'groupings': []}} {}` ~ `, line 1: something follows the document.`"
            })
    void ajsonFileThatIsBrokenIsTold(String content, String said) throws IOException {
        refused("portfolio-22.json", content.replace('\'', '"').getBytes(UTF_8), said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "`{'columns': {}}` ~ a row has no name: give the row a name, a text",
                "`{'name': 7, 'columns': {}}` ~ `the name of a row is 7: it must be a text`",
                "`{'name': 'A'}` ~ the row 'A' has no object columns: give the row one",
                "`{'name': 'A', 'columns': []}` ~ `columns is a list: it must be an object`",
                "`{'name': 'A', 'columns': {'other': 1}}` ~ the column 'other' is none of meta.columns: add it there",
                "`{'name': 'A', 'columns': {'value': [1]}}` ~ `a value is a list: it must be a number, a text, true, false or null`",
                "`{'name': 'A', 'columns': {'value': 1e400}}` ~ the number 1e400 is too large or too long for a spreadsheet",
                "`{'name': 'A', 'columns': {'value': '\\u0000'}}` ~ `a text has the character U+0000, which a spreadsheet cannot have: leave the character out`",
                "`{'name': 'A', 'columns': {}, 'children': 1}` ~ `children are 1: they must be a list of rows`",
                "`{'name': 'A', 'columns': {}, 'children': [{}]}` ~ `a row lies deeper than the 1 groupings of meta: name a grouping for every level`",
                "`{'children': [{}], 'name': 'A', 'columns': {}}` ~ `a row lies deeper than the 1 groupings of meta: name a grouping for every level`",
                "`{'name': 'A', 'grouping': 'h', 'columns': {}}` ~ the grouping of a row is 'h': at level 1 meta has 'g'",
                "7 ~ `a row is 7: it must be an object`"
            })
    void aRowThatIsBrokenIsTold(String row, String said) throws IOException {
        refused("view-2.json", ROWS.formatted(row).replace('\'', '"').getBytes(UTF_8), ", line 1: " + said + ".");
    }

    @Test
    void aFileThatIsNotUtf8IsTold() throws IOException {
        refused(
                "view-2.csv",
                "Name,Value\nZürich,1\n".getBytes(ISO_8859_1),
                " is not encoded in UTF-8: at line 2, column 2, the byte 0xFC begins no character.");
        refused("view-2.csv", "Name\n".getBytes(UTF_16), " is not encoded in UTF-8: it looks like UTF-16 or UTF-32.");
        refused(
                "view-2.json",
                "{\"ü\": 1}".getBytes(ISO_8859_1),
                " is not encoded in UTF-8: at line 1, column 3, the byte 0xFC begins no character.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"results.csv", "view-2.xlsx", "view-2.csv~", "portfolio-x.json"})
    void aNameThatSaysNothingIsTold(String name) throws IOException {
        refused(
                name,
                "Name\n".getBytes(UTF_8),
                " is not named as results are: the name must be view-ID, portfolio-ID or view-ID-portfolio-ID, and end in"
                        + " .csv or .json.");
    }

    @Test
    void aFolderIsNoFile() throws IOException {
        Files.createDirectory(folder.resolve("view-2.csv"));
        assertThatExceptionOfType(ResultFileException.class)
                .isThrownBy(() -> ResultFiles.in(folder))
                .withMessageContaining("view-2.csv is not named as results are");
    }

    @Test
    void twoFilesForTheSameAreTold() throws IOException {
        Files.writeString(folder.resolve("view-2.csv"), "Name\n");
        Files.writeString(folder.resolve("view-02.json"), ROWS.formatted("").replace('\'', '"'));
        assertRefused(folder.resolve("view-2.csv") + " is for the same results as view-02.json: keep one of the two.");
    }

    @Test
    void aTextThatIsTooLongForASpreadsheetIsTold() throws IOException {
        refused(
                "view-2.csv",
                ("Name\n" + "x".repeat(32_768)).getBytes(UTF_8),
                ", line 2: a text has 32768 characters, and a cell of a spreadsheet at most 32767.");
    }

    @Test
    void aDirectoryThatIsNotThereIsTold() {
        Path nowhere = folder.resolve("nowhere");
        assertThatExceptionOfType(ResultFileException.class)
                .isThrownBy(() -> ResultFiles.in(nowhere))
                .withMessage(nowhere + " cannot be read.");
    }

    private void refused(String name, byte[] content, String said) throws IOException {
        Files.write(folder.resolve(name), content);
        assertRefused(folder.resolve(name) + said);
        Files.delete(folder.resolve(name));
    }

    private void assertRefused(String message) {
        assertThatExceptionOfType(ResultFileException.class)
                .isThrownBy(() -> ResultFiles.in(folder))
                .withMessage(message);
    }
}
