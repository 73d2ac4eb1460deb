Feature: What a query job may leave out

  Filters, and whether previous holdings are hidden.

  Rule: Parameters

    @QUERY-08 @must
    Scenario: Filters and hide_previous_holdings may be left out
      When the owner creates a query job without "filters"
      And the owner creates a query job without "hide_previous_holdings"
      Then each is accepted

    @QUERY-09 @must
    Scenario: Previous holdings are not hidden unless asked for
      When the owner creates a query job without "hide_previous_holdings"
      And the owner creates a query job for each of these rows
        | hide_previous_holdings |
        | true                   |
        | false                  |
      And the owner reads them
      And the owner lists the jobs
      Then everywhere it appears, previous holdings are hidden only if that was asked for

    @QUERY-18 @must
    Scenario: hide_previous_holdings that is not a boolean is refused
      When the owner creates a query job for each of these rows
        | hide_previous_holdings |
        | "yes"                  |
        | 1                      |
      Then each is refused as invalid

    @QUERY-19 @should
    Scenario: A filter of an unknown type or operator is refused
      When the owner creates a query job for each of these rows
        | filters                                                                                           |
        | [{"attribute": "asset_class", "type": "cloudy", "operator": "include", "values": ["Equity"]}]     |
        | [{"attribute": "asset_class", "type": "discrete", "operator": "resembles", "values": ["Equity"]}] |
      Then each is refused as invalid

    @QUERY-12 @must
    Scenario: Filters are a list of objects
      When the owner creates a query job for each of these rows
        | filters                      |
        | "asset_class"                |
        | {"attribute": "asset_class"} |
        | ["asset_class"]              |
      Then each is refused as invalid
