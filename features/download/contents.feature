Feature: The contents of results

  Results say the same in whatever format they are.

  Rule: API-wide: results

    @DOWNLOAD-18 @should
    Scenario: Text results begin with a byte-order mark
      Given a completed view job for each of these rows
        | output_type |
        | "csv"       |
        | "tsv"       |
      Then taken together, their results begin with a byte-order mark

    @DOWNLOAD-19 @should
    Scenario: The results of a view hold the same values in each format
      Given a completed view job for each of these rows
        | output_type | start_date   | end_date     |
        | "csv"       | "2019-01-01" | "2019-03-31" |
        | "json"      | "2019-01-01" | "2019-03-31" |
      Then taken together, their results hold the same values

    @DOWNLOAD-20 @should
    Scenario: Rows of JSON results are alike
      Given a completed view job for each of these rows
        | output_type |
        | "json"      |
      Then taken together, their results have rows of the documented members
