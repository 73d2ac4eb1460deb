Feature: Where there are no results

  A download of results that do not exist is refused.

  Rule: Download a job's results · Response codes

    @DOWNLOAD-07 @must
    Scenario: A job that has not completed has no results
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
    Scenario: A job that does not exist has no results
      When the owner downloads the results of a job that does not exist
      Then each is answered as if there were no such job

    @DOWNLOAD-10 @must
    Scenario: A job that failed, was rejected or was stopped has no results
      Given a job kept at each of these statuses
        | Failed          |
        | Error Cancelled |
        | Rejected        |
      And a query job kept at "Failed"
      Then their results are not found

  Rule: Cancel a job

    @DOWNLOAD-17 @open
    Scenario: How the results of a cancelled job are answered
      Given a job kept at "Completed"
      When the owner cancels it
      And the owner downloads the results of it
      Then the report records the response to downloading its results
