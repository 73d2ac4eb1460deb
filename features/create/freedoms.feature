Feature: What a request may look like

  The examples of the documentation write more than one way.

  Rule: Create a portfolio query job · Example

    @CREATE-12 @must
    Scenario: The type may be jobs or job
      When its owner creates a view job with each of these
        | data.type |
        | "jobs"    |
        | "job"     |
      And its owner creates a query job with each of these
        | data.type |
        | "jobs"    |
        | "job"     |
      Then each is accepted

  Rule: Parameters

    @CREATE-14 @open
    Scenario: Parameters without a name in the documentation
      When its owner creates a view job with each of these
        | disable_total_row |
        | true              |
      Then it is noted what happens to parameters without a name in the documentation
