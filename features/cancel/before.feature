Feature: Cancelling a job before it runs

  It never does.

  Rule: Cancel a job

    @CANCEL-02 @must
    Scenario: A job that waits for capacity
      Given a job held in "In Progress - Waiting For Capacity"
      And a query job held in "In Progress - Waiting For Capacity"
      When its owner cancels them
      Then each becomes cancelled
      When they are released
      Then each stays cancelled

    @CANCEL-07 @must
    Scenario: A job that has yet to start
      Given a job held in "Queued"
      And a query job held in "Picked Up By Job Runner"
      When its owner cancels them
      Then each becomes cancelled
      When they are released
      Then each stays cancelled

    @CANCEL-10 @should
    Scenario: Such a job never started
      Given a job held in "Queued"
      When its owner cancels it
      And it has become cancelled
      And it is released
      And its owner reads it
      And its owner lists the jobs
      Then everywhere it appears, it has no start time
