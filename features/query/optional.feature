Feature: What a query job may leave out

  Filters, and whether previous holdings are hidden.

  Rule: Parameters

    @QUERY-08 @must
    Scenario: Filters and hide_previous_holdings may be left out
      When its owner creates a query job without "filters"
      And its owner creates a query job without "hide_previous_holdings"
      Then each is accepted

    @QUERY-09 @must
    Scenario: Previous holdings are not hidden unless asked for
      When its owner creates a query job without "hide_previous_holdings"
      And its owner creates a query job with each of these
        | hide_previous_holdings |
        | true                   |
        | false                  |
      And its owner reads them
      And its owner lists the jobs
      Then everywhere it appears, previous holdings are hidden only if that was asked for

    @QUERY-18 @must
    Scenario: hide_previous_holdings is a boolean
      When its owner creates a query job with each of these
        | hide_previous_holdings |
        | "yes"                  |
        | 1                      |
      Then each is refused as a bad request

    @QUERY-19 @should
    Scenario: A filter has a type and an operator that there are
      When its owner creates a query job with each of these
        | filters                                                                                           |
        | [{"attribute": "asset_class", "type": "cloudy", "operator": "include", "values": ["Equity"]}]     |
        | [{"attribute": "asset_class", "type": "discrete", "operator": "resembles", "values": ["Equity"]}] |
      Then each is refused as a bad request

    @QUERY-12 @must
    Scenario: Filters are a list of objects
      When its owner creates a query job with each of these
        | filters                      |
        | "asset_class"                |
        | {"attribute": "asset_class"} |
        | ["asset_class"]              |
      Then each is refused as a bad request
