Feature: Cancelling a job before it runs

  It never does.

  Rule: Cancel a job

    @CANCEL-02 @must
    Scenario: A job that waits for capacity
      Given a job kept at "In Progress - Waiting For Capacity"
      And a query job kept at "In Progress - Waiting For Capacity"
      When the owner cancels them
      Then each becomes cancelled
      When they are allowed to continue
      Then each stays cancelled

    @CANCEL-07 @must
    Scenario: A job that has yet to start
      Given a job kept at "Queued"
      And a query job kept at "Picked Up By Job Runner"
      When the owner cancels them
      Then each becomes cancelled
      When they are allowed to continue
      Then each stays cancelled

    @CANCEL-10 @should
    Scenario: Such a job never started
      Given a job kept at "Queued"
      When the owner cancels it
      And it has become cancelled
      And it is allowed to continue
      And the owner reads it
      And the owner lists the jobs
      Then everywhere it appears, it has no start time
