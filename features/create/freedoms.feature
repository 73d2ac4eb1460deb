Feature: What a request may look like

  The examples of the documentation use more than one form.

  Rule: Create a portfolio query job · Example

    @CREATE-12 @must
    Scenario: The resource type may be jobs or job
      When the owner creates a view job for each of these rows
        | data.type |
        | "jobs"    |
        | "job"     |
      And the owner creates a query job for each of these rows
        | data.type |
        | "jobs"    |
        | "job"     |
      Then each is accepted

  Rule: Parameters

    @CREATE-14 @open
    Scenario: How parameters that the documentation does not name are answered
      When the owner creates a view job for each of these rows
        | disable_total_row |
        | true              |
      Then the report records what happens to parameters without a name in the documentation
