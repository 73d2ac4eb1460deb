Feature: What a query job needs

  Each of these parameters has to be there.

  Rule: Create a portfolio query job

    @QUERY-01 @must
    Scenario: A query job is accepted
      When the owner creates a query job
      Then it is accepted and shown

  Rule: Parameters

    @QUERY-02 @must
    Scenario: A query job needs columns
      When the owner creates a query job without "columns"
      Then it is refused as invalid

    @QUERY-03 @must
    Scenario: A query job needs groupings
      When the owner creates a query job without "groupings"
      Then it is refused as invalid

    @QUERY-04 @must
    Scenario: A query job needs portfolio_type
      When the owner creates a query job without "portfolio_type"
      Then it is refused as invalid

    @QUERY-05 @must
    Scenario: A query job needs portfolio_id
      When the owner creates a query job without "portfolio_id"
      Then it is refused as invalid

    @QUERY-06 @must
    Scenario: A query job needs start_date
      When the owner creates a query job without "start_date"
      Then it is refused as invalid

    @QUERY-07 @must
    Scenario: A query job needs end_date
      When the owner creates a query job without "end_date"
      Then it is refused as invalid
