Feature: What time does to a job

  Four hours to run, and a day for its results.

  Rule: Create a portfolio view job · Note

    @STATUS-12 @must
    Scenario: A job that has run for four hours runs no longer
      Given a job held in "In Progress"
      And a query job held in "In Progress"
      When they age 4 hours
      Then each becomes stopped for good
      And their results are out of reach

    @STATUS-16 @must
    Scenario: A job that has run for less is not stopped
      Given a job held in "Queued"
      When it ages 3 hours
      And it is moved to "In Progress"
      And it ages almost 4 hours
      Then it stays not stopped

  Rule: Resource overview · Status

    @STATUS-07 @must
    Scenario: After a day a Completed job is Timed Out
      Given a job held in "Completed"
      And a query job held in "Completed"
      When they age 24 hours
      Then each becomes "Timed Out"

    @STATUS-17 @must
    Scenario: Before that it is not
      Given a job held in "Completed"
      And a query job held in "Completed"
      When they age almost 24 hours
      Then each stays not timed out
