package io.jobskit.mock.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Requests;
import io.jobskit.mock.support.Requirement;
import io.jobskit.mock.support.Stub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The columns, groupings and filters of a query job. */
class QueryListsTest {

    @AutoClose
    private static final Stub STUB = Stub.start();

    private final Client client = STUB.client();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'value' | columns",
                "{'key': 'value'} | columns",
                "[] | columns",
                "7 | columns",
                "[{'key': 'value'}, 'value'] | columns/1",
                "[7] | columns/0",
                "[null] | columns/0",
                "[{}] | columns/0/key",
                "[{'key': 7}] | columns/0/key",
                "[{'key': ''}] | columns/0/key",
                "[{'key': 'value', 'arguments': []}] | columns/0/arguments"
            })
    @Requirement("QUERY-10")
    void columnsAreAListOfObjectsWithAKey(String columns, String place) {
        client.createQuery(Requests.query("columns", columns)).refusedFor(place);
        assertThat(client.listed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'asset_class' | groupings",
                "{'key': 'asset_class'} | groupings",
                "true | groupings",
                "[7] | groupings/0",
                "['asset_class', null] | groupings/1",
                "[['asset_class']] | groupings/0",
                "[''] | groupings/0",
                "[{}] | groupings/0/key",
                "[{'key': null}] | groupings/0/key",
                "[{'key': 'asset_class', 'arguments': 'none'}] | groupings/0/arguments"
            })
    @Requirement("QUERY-11")
    void groupingsAreAListOfObjectsWithAKeyOrBareKeys(String groupings, String place) {
        client.createQuery(Requests.query("groupings", groupings)).refusedFor(place);
        assertThat(client.listed()).isEmpty();
    }

    @Test
    @Requirement("QUERY-11")
    void aBareKeyIsAcceptedAsAGrouping() {
        assertThat(client.createQuery(Requests.query("groupings", "['asset_class']"))
                        .status())
                .isEqualTo(202);
    }

    @Test
    @Requirement("QUERY-11")
    void groupingsMayBeNone() {
        assertThat(client.createQuery(Requests.query("groupings", "[]")).status())
                .isEqualTo(202);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'asset_class' | filters",
                "{} | filters",
                "true | filters",
                "['asset_class'] | filters/0",
                "[[]] | filters/0",
                "[null] | filters/0"
            })
    @Requirement("QUERY-12")
    void filtersAreAListOfObjects(String filters, String place) {
        client.createQuery(Requests.query("filters", filters)).refusedFor(place);
        assertThat(client.listed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'type': 'date', 'operator': 'range' | type",
                "'type': 'Discrete', 'operator': 'include', 'values': [] | type",
                "'operator': 'include', 'values': [] | type",
                "'type': 'discrete', 'operator': 'range', 'values': [] | operator",
                "'type': 'discrete', 'values': [] | operator",
                "'type': 'number', 'operator': 'include' | operator",
                "'type': 'number', 'operator': 7 | operator"
            })
    @Requirement("QUERY-19")
    void aFilterOfAnUnknownTypeOrOperatorIsRefused(String filter, String place) {
        client.createQuery(Requests.query("filters", "[{'attribute': 'value', " + filter + "}]"))
                .refusedFor("filters/0/" + place);
        assertThat(client.listed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'type': 'discrete', 'operator': 'include' | values",
                "'type': 'discrete', 'operator': 'include', 'values': 'Equity' | values",
                "'type': 'number', 'operator': 'range' | ranges",
                "'type': 'number', 'operator': 'range', 'ranges': [] | ranges",
                "'type': 'number', 'operator': 'range', 'ranges': [{}] | ranges/0",
                "'type': 'number', 'operator': 'range', 'ranges': [{'from': '1'}] | ranges/0",
                "'type': 'number', 'operator': 'rank', 'rank_order': 'first', 'rank_value': 1 | rank_order",
                "'type': 'number', 'operator': 'rank', 'rank_order': 'top', 'rank_value': 0 | rank_value",
                "'type': 'number', 'operator': 'rank', 'rank_order': 'top' | rank_value"
            })
    @Requirement("QUERY-19")
    void aFilterSaysWhatItsOperatorNeeds(String filter, String place) {
        client.createQuery(Requests.query("filters", "[{'attribute': 'value', " + filter + "}]"))
                .refusedFor("filters/0/" + place);
        assertThat(client.listed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'type': 'discrete', 'operator': 'include', 'values': ['Equity']",
                "'type': 'discrete', 'operator': 'exclude', 'values': []",
                "'type': 'number', 'operator': 'range', 'ranges': [{'from': 1, 'to': 2}, {'from': null, 'to': 0.5}]",
                "'type': 'number', 'operator': 'rank', 'rank_order': 'bottom', 'rank_value': 3"
            })
    @Requirement("QUERY-19")
    void eachFilterOfTheApiIsAccepted(String filter) {
        assertThat(client.createQuery(Requests.query("filters", "[{'attribute': {'key': 'value'}, " + filter + "}]"))
                        .status())
                .isEqualTo(202);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "time_point | '2018-12-31'",
                "time_point | 'start of period'",
                "time_point | null",
                "time_point | ''",
                "period | '2019-12-31 to 2020-03-31'",
                "period | '2020-03-31 to 2020-03-31'",
                "period | 'year to date'",
                "period | '12 months'",
                "period | {'from': 1}"
            })
    @Requirement("QUERY-15")
    void argumentsThatAreDatesOrWordsAreTaken(String name, String value) {
        String columns = "[{'key': 'value', 'arguments': {'" + name + "': " + value + "}}]";
        assertThat(client.createQuery(Requests.query("columns", columns))
                        .parameters()
                        .at("/columns/0/arguments/" + name))
                .isEqualTo(Requests.json(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "time_point | '0000-12-31'",
                "time_point | '2018-02-30'",
                "time_point | '2018-12-00'",
                "time_point | '20181231'",
                "time_point | '31.12.2018'",
                "time_point | ' 2018-12-31'",
                "time_point | '2018-12-31 '",
                "time_point | '-2018-12-31'",
                "time_point | '12018-12-31'",
                "time_point | '٢٠١٨-١٢-٣١'",
                "time_point | 20181231",
                "period | '2018-12-31'",
                "period | '2018-12-31 to 2018-02-30'",
                "period | '2018-12-31 to 0000-01-01'",
                "period | '2018-12-31 to 2018-12-30'",
                "period | '2018-12-31 to 2019-12-31 to 2020-12-31'",
                "period | '20181231 to 20191231'",
                "period | '2018-12-31  to 2019-12-31'",
                "period | 2018"
            })
    @Requirement("QUERY-15")
    void whatIsWrittenLikeADateMustBeOne(String name, String value) {
        String arguments = "{'key': 'value', 'arguments': {'" + name + "': " + value + "}}";
        client.createQuery(Requests.query("columns", "[" + arguments + "]")).refusedFor("columns/0/arguments/" + name);
        client.createQuery(Requests.query("groupings", "[" + arguments + "]"))
                .refusedFor("groupings/0/arguments/" + name);
        client.createQuery(Requests.query(
                        "filters",
                        "[{'attribute': " + arguments + ", 'type': 'discrete', 'operator': 'include', 'values': []}]"))
                .refusedFor("filters/0/attribute/arguments/" + name);
        assertThat(client.listed()).isEmpty();
    }
}
