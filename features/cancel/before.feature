Feature: Cancelling a job before it runs

  A cancelled job never runs.

  Rule: Cancel a job

    @CANCEL-02 @must
    Scenario: Cancelling a job that waits for capacity keeps it from running
      Given a job kept at "In Progress - Waiting For Capacity"
      And a query job kept at "In Progress - Waiting For Capacity"
      When the owner cancels them
      Then each becomes cancelled
      When they are allowed to continue
      Then each stays cancelled

    @CANCEL-07 @must
    Scenario: Cancelling a job that has yet to start keeps it from running
      Given a job kept at "Queued"
      And a query job kept at "Picked Up By Job Runner"
      When the owner cancels them
      Then each becomes cancelled
      When they are allowed to continue
      Then each stays cancelled

    @CANCEL-10 @should
    Scenario: A job that was cancelled before it ran has no start time
      Given a job kept at "Queued"
      When the owner cancels it
      And it has become cancelled
      And it is allowed to continue
      And the owner reads it
      And the owner lists the jobs
      Then everywhere it appears, it has no start time
