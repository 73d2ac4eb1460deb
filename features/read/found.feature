Feature: Reading a job

  What a job is doing, and what it was asked to do.

  Rule: Check a job's status

    @READ-01 @must
    Scenario: A job can be read by the owner
      Given a new view job
      And a completed view job
      And a completed query job
      When the owner reads them
      Then each is found, with its status and parameters

    @READ-06 @must
    Scenario: A job can be read in any status
      Given a job kept at each of these statuses
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
      When the owner reads them
      Then each is found

    @READ-04 @should
    Scenario: Reading changes nothing
      Given a completed view job
      And a completed query job
      When the owner reads them
      And the owner reads them
      And the owner reads them
      Then all answers are the same

  Rule: Status

    @READ-07 @should
    Scenario: A Completed job says where its results are
      Given a completed view job
      And a completed query job
      When the owner reads them
      And the owner downloads the results of them
      Then each answer says where the results are, as others do

  Rule: Check a job's status (clients report otherwise)

    @READ-03 @open
    Scenario: Whether reading a completed job shows it or leads to its results
      Given a completed job
      When the owner reads it
      Then the report records whether reading a completed job shows it or leads to its results
