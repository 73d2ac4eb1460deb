Feature: Where there are no results

  There is nothing to be found.

  Rule: Download a job's results · Response codes

    @DOWNLOAD-07 @must
    Scenario: Not before the job has completed
      Given a job held in each of these
        | Queued                             |
        | Picked Up By Job Runner            |
        | In Progress - Waiting For Capacity |
        | In Progress                        |
        | Cancel Requested                   |
      And a query job held in each of these
        | Queued      |
        | In Progress |
      Then their results are not found

    @DOWNLOAD-08 @must
    Scenario: Not of a job that does not exist
      When its owner downloads the results of a job that does not exist
      Then each is refused as unknown

    @DOWNLOAD-10 @must
    Scenario: Not of a job that ended without any
      Given a job held in each of these
        | Failed          |
        | Error Cancelled |
        | Rejected        |
      And a query job held in "Failed"
      Then their results are not found

  Rule: Cancel a job

    @DOWNLOAD-17 @open
    Scenario: The results of a cancelled job
      Given a job held in "Completed"
      When its owner cancels it
      And its owner downloads the results of it
      Then it is noted what its results are answered
