Feature: The columns and groupings of a query job

  What a query asks for, and in which order it is told.

  Rule: Parameters · columns and groupings

    @QUERY-10 @must
    Scenario: Columns are a list of objects with a key
      When its owner creates a query job with each of these
        | columns             |
        | "value"             |
        | {"key": "value"}    |
        | ["value"]           |
        | [{"arguments": {}}] |
      Then each is refused as a bad request

    @QUERY-11 @must
    Scenario: Groupings are a list of keys
      When its owner creates a query job with each of these
        | groupings              |
        | "asset_class"          |
        | {"key": "asset_class"} |
        | [5]                    |
        | [{}]                   |
      Then each is refused as a bad request
      When its owner creates a query job with each of these
        | groupings       |
        | ["asset_class"] |
      Then it is noted whether bare keys are taken

  Rule: Create a portfolio query job · Example

    @QUERY-14 @should
    Scenario: What was left out of a query is filled in
      When its owner creates a query job
      Then everywhere it appears, what was left out of its columns, groupings and filters is filled in

    @QUERY-15 @must
    Scenario: The arguments of a column come back
      When its owner creates a query job
      And its owner reads it
      And its owner lists the jobs
      Then everywhere it appears, its columns have the arguments that were asked for

    @QUERY-16 @should
    Scenario: A new query job includes nothing
      When its owner creates a query job
      Then each answer brings no other records along

    @QUERY-17 @should
    Scenario: A new query job is 0 complete
      When its owner creates a query job
      Then everywhere it appears, its progress, if shown, is 0
