Feature: Reading a job

  What a job is doing, and what it was asked to do.

  Rule: Check a job's status

    @READ-01 @must
    Scenario: A job can be read by its owner
      Given a new view job
      And a completed view job
      And a completed query job
      When its owner reads them
      Then each is found, with its status and parameters

    @READ-06 @must
    Scenario: A job can be read in any status
      Given a job held in each of these
        | Queued                             |
        | Picked Up By Job Runner            |
        | In Progress - Waiting For Capacity |
        | In Progress                        |
        | Completed                          |
        | Failed                             |
        | Rejected                           |
        | Error Cancelled                    |
        | Cancel Requested                   |
        | User Cancelled                     |
        | Timed Out                          |
      When its owner reads them
      Then each is found

    @READ-04 @should
    Scenario: Reading changes nothing
      Given a completed view job
      And a completed query job
      When its owner reads them
      And its owner reads them
      And its owner reads them
      Then all answers are the same

  Rule: Check a job's status (clients report otherwise)

    @READ-03 @open
    Scenario: How a Completed job is read
      Given a completed job
      When its owner reads it
      Then it is noted how a completed job is read
