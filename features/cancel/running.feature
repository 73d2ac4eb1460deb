Feature: Cancelling a job that runs

  It is asked to stop, and then stops.

  Rule: Cancel a job

    @CANCEL-03 @must
    Scenario: A running job stops
      Given a job held in "In Progress"
      And a query job held in "In Progress"
      When its owner cancels them
      And its owner reads them
      Then it is noted whether Cancel Requested is seen
      And each becomes on its way to being cancelled
      When they are released
      Then each becomes cancelled

    @CANCEL-11 @should
    Scenario: A cancelled job stays cancelled
      Given a job held in each of these
        | Queued                             |
        | In Progress - Waiting For Capacity |
        | User Cancelled                     |
      When its owner cancels them
      And each has become cancelled
      And they are released
      Then each stays cancelled
      When they age 24 hours
      Then each stays cancelled
