Feature: The labels of a status

  What a status is called.

  Rule: Resource overview · Status

    @STATUS-01 @must
    Scenario: A status has a label of the documentation
      Given a completed view job
      And a completed query job
      When the owner reads them
      And the owner lists the jobs
      Then everywhere it appears, its status is a label that the documentation uses

    @STATUS-14 @must
    Scenario: Each status is shown under its label
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
      And the owner lists the jobs
      Then each shows the status it is kept at

    @STATUS-15 @should
    Scenario: A status is spelled as in the table
      Given a completed view job
      And a completed query job
      When the owner reads them
      And the owner lists the jobs
      Then everywhere it appears, its status is spelled exactly as in the documented table
