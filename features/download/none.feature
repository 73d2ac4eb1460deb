Feature: Where there are no results

  There is nothing to be found.

  Rule: Download a job's results · Response codes

    @DOWNLOAD-07 @must
    Scenario: Not before the job has completed
      Given a job kept at each of these statuses
        | Queued                             |
        | Picked Up By Job Runner            |
        | In Progress - Waiting For Capacity |
        | In Progress                        |
        | Cancel Requested                   |
      And a query job kept at each of these statuses
        | Queued      |
        | In Progress |
      Then their results are not found

    @DOWNLOAD-08 @must
    Scenario: Not of a job that does not exist
      When the owner downloads the results of a job that does not exist
      Then each is answered as if there were no such job

    @DOWNLOAD-10 @must
    Scenario: Not of a job that ended without any
      Given a job kept at each of these statuses
        | Failed          |
        | Error Cancelled |
        | Rejected        |
      And a query job kept at "Failed"
      Then their results are not found

  Rule: Cancel a job

    @DOWNLOAD-17 @open
    Scenario: The results of a cancelled job
      Given a job kept at "Completed"
      When the owner cancels it
      And the owner downloads the results of it
      Then the report records what its results are answered
