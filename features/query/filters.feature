Feature: The filters of a query job

  A filter leaves rows out of the results of a query.

  Rule: Parameters

    @QUERY-27 @must
    Scenario: Filters leave rows out
      Given 8 completed query jobs that differ in their filters
      Then taken together, their results leave out what the filters name
