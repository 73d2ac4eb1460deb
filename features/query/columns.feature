Feature: The columns and groupings of a query job

  What a query asks for, and the order of the results.

  Rule: Parameters · columns and groupings

    @QUERY-10 @must
    Scenario: Columns are a list of objects with a key
      When the owner creates a query job for each of these rows
        | columns             |
        | "value"             |
        | {"key": "value"}    |
        | ["value"]           |
        | [{"arguments": {}}] |
      Then each is refused as invalid

    @QUERY-11 @must
    Scenario: Groupings are a list of keys
      When the owner creates a query job for each of these rows
        | groupings              |
        | "asset_class"          |
        | {"key": "asset_class"} |
        | [5]                    |
        | [{}]                   |
      Then each is refused as invalid
      When the owner creates a query job for each of these rows
        | groupings       |
        | ["asset_class"] |
      Then the report records whether bare keys are accepted

  Rule: Create a portfolio query job · Example

    @QUERY-14 @should
    Scenario: What was left out of a query is filled in
      When the owner creates a query job
      Then everywhere it appears, what was left out of its columns, groupings and filters is filled in

    @QUERY-15 @must
    Scenario: The arguments of a column come back
      When the owner creates a query job
      And the owner reads it
      And the owner lists the jobs
      Then everywhere it appears, its columns have the arguments that were asked for

    @QUERY-16 @should
    Scenario: A new query job includes nothing
      When the owner creates a query job
      Then each answer includes no other resources

    @QUERY-17 @should
    Scenario: A new query job is 0 complete
      When the owner creates a query job
      Then everywhere it appears, its progress, if shown, is 0
