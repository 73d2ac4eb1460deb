Feature: Cancelling a job that runs

  The server requests the job to stop, and the job stops.

  Rule: Cancel a job

    @CANCEL-03 @must
    Scenario: Cancelling a running job stops it
      Given a job kept at "In Progress"
      And a query job kept at "In Progress"
      When the owner cancels them
      And the owner reads them
      Then the report records whether Cancel Requested is seen
      And each becomes on its way to being cancelled
      When they are allowed to continue
      Then each becomes cancelled

    @CANCEL-11 @should
    Scenario: A cancelled job stays cancelled
      Given a job kept at each of these statuses
        | Queued                             |
        | In Progress - Waiting For Capacity |
        | User Cancelled                     |
      When the owner cancels them
      And each has become cancelled
      And they are allowed to continue
      Then each stays cancelled
      When 24 hours pass for them
      Then each stays cancelled
