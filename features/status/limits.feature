Feature: What time does to a job

  Four hours to run, and a day for its results.

  Rule: Create a portfolio view job · Note

    @STATUS-12 @must
    Scenario: A job that has run for four hours runs no longer
      Given a job kept at "In Progress"
      And a query job kept at "In Progress"
      When 4 hours pass for them
      Then each becomes stopped for good
      And their results are out of reach

    @STATUS-16 @must
    Scenario: A job that has run for less than four hours is not stopped
      Given a job kept at "Queued"
      When 3 hours pass for it
      And it is moved to "In Progress"
      And almost 4 hours pass for it
      Then it stays not stopped

  Rule: Resource overview · Status

    @STATUS-07 @must
    Scenario: 24 hours after its creation a completed job is Timed Out
      Given a job kept at "Completed"
      And a query job kept at "Completed"
      When 24 hours pass for them
      Then each becomes "Timed Out"

    @STATUS-17 @must
    Scenario: A completed job is not Timed Out before 24 hours have passed
      Given a job kept at "Completed"
      And a query job kept at "Completed"
      When almost 24 hours pass for them
      Then each stays not timed out
