Feature: When a job started and ended

  A time is unknown before its event, and does not change after the event.

  Rule: Resource overview

    @STATUS-10 @should
    Scenario: The start time is unknown until the job leaves the queue
      Given a job kept at each of these statuses
        | Queued |
      When the owner reads it
      Then everywhere it appears, it has no start time
      When it is moved to "In Progress"
      And the owner reads it
      Then everywhere it appears, it has a start time
      When it is moved to "Completed"
      And the owner reads it
      Then over time, its start time never changes

    @STATUS-11 @should
    Scenario: The end time is unknown until the job has ended
      Given a job kept at each of these statuses
        | In Progress |
      When the owner reads it
      Then everywhere it appears, it has no end time
      When it is moved to "Completed"
      And the owner reads it
      Then everywhere it appears, it has an end time
      When the owner reads it
      Then over time, its end time never changes
