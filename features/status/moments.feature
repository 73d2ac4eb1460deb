Feature: When a job started and ended

  Not known before, and not changed after.

  Rule: Resource overview

    @STATUS-10 @should
    Scenario: The start is known from when it runs
      Given a job held in each of these
        | Queued |
      When its owner reads it
      Then wherever it is seen, it is not known when it started
      When it is moved to "In Progress"
      And its owner reads it
      Then wherever it is seen, it is known when it started
      When it is moved to "Completed"
      And its owner reads it
      Then over time, the moment it started does not change

    @STATUS-11 @should
    Scenario: The end is known from when it has ended
      Given a job held in each of these
        | In Progress |
      When its owner reads it
      Then wherever it is seen, it is not known when it completed
      When it is moved to "Completed"
      And its owner reads it
      Then wherever it is seen, it is known when it completed
      When its owner reads it
      Then over time, the moment it completed does not change
