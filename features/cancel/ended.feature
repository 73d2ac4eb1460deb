Feature: Cancelling a job that has ended

  Its results can no longer be downloaded; the documentation calls them archived.

  Rule: Cancel a job

    @CANCEL-04 @must
    Scenario: Cancelling a completed job removes its results
      Given a job kept at "Completed"
      And a query job kept at "Completed"
      When the owner has retrieved the results of them
      And the owner cancels them
      Then each becomes cancelled
      And their results are out of reach
      And their results are no longer where they were

  Rule: Cancel a job (silent about jobs that ended without results)

    @CANCEL-06 @open
    Scenario: How cancelling a cancelled job is answered
      Given a job kept at each of these statuses
        | User Cancelled |
      When the owner cancels it
      Then the report records the response to it

    @CANCEL-08 @open
    Scenario: How cancelling a job that ended without results is answered
      Given a job kept at each of these statuses
        | Failed          |
        | Rejected        |
        | Error Cancelled |
      When the owner cancels them
      Then the report records what cancelling an ended job does

    @CANCEL-12 @open
    Scenario: Which label a cancelled job has
      Given a completed job
      When the owner cancels it
      Then the report records which label a cancelled job has
