Feature: The life of a job

  From Queued to its end.

  Rule: Resource overview · Status

    @STATUS-02 @should
    Scenario: A job changes as the documentation says
      Given a new job
      When the owner waits for the end of it
      Then over time, its status only changes in allowed ways

    @STATUS-03 @must
    Scenario: A job completes and has results
      Given a new view job
      And a new query job
      Then each becomes "Completed"
      And their results are available

    @STATUS-06 @must
    Scenario: A job beyond the quota is Rejected
      When a user whose queue is full creates a view job
      And a user whose queue is full creates a query job
      Then each becomes "Rejected"
      And each stays "Rejected"

    @STATUS-09 @should
    Scenario: Progress never falls
      Given a new query job
      When the owner waits for the end of it
      Then over time, its progress never goes down

    @STATUS-13 @must
    Scenario: A job that waits for capacity can still be processed
      Given a job kept at "In Progress - Waiting For Capacity"
      When it is allowed to continue
      Then it becomes "Completed"
      And its results are available
