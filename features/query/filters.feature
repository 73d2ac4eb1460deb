Feature: What the results of a query contain

  Filters leave rows out of the results of a query, and portfolios bring them in.

  Rule: Parameters

    @QUERY-27 @must
    Scenario: Filters leave rows out
      Given 8 completed query jobs that differ in their filters
      Then taken together, their results leave out what the filters name

    @QUERY-28 @must
    Scenario: Previous holdings are hidden on request
      Given 2 completed query jobs that differ in hiding previous holdings
      Then taken together, their results hold no rows that they do not hold with previous holdings

    @QUERY-29 @should
    Scenario: All portfolios of a list count
      Given 2 completed query jobs that differ in the order of their portfolios
      Then taken together, their results are those of all portfolios, whichever is named first

    @QUERY-30 @must
    Scenario: A query gets the columns and the groupings that it asks for
      Given 2 completed query jobs that differ in their columns and groupings
      Then taken together, their results are those of the query that was asked

  Rule: API-wide: results

    @QUERY-31 @should
    Scenario: A value does not depend on what else is asked for
      Given 2 completed query jobs that differ in the order of their columns
      Then taken together, their results hold the values that other queries show
