Feature: When a job started and ended

  Not known before, and not changed after.

  Rule: Resource overview

    @STATUS-10 @should
    Scenario: The start is known from when it runs
      Given a job held in each of these
        | Queued |
      When its owner reads it
      Then everywhere it appears, it has no start time
      When it is moved to "In Progress"
      And its owner reads it
      Then everywhere it appears, it has a start time
      When it is moved to "Completed"
      And its owner reads it
      Then over time, its start time never changes

    @STATUS-11 @should
    Scenario: The end is known from when it has ended
      Given a job held in each of these
        | In Progress |
      When its owner reads it
      Then everywhere it appears, it has no end time
      When it is moved to "Completed"
      And its owner reads it
      Then everywhere it appears, it has an end time
      When its owner reads it
      Then over time, its end time never changes
