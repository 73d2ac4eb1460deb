Feature: Cancelling a job that has ended

  Its results are put away.

  Rule: Cancel a job

    @CANCEL-04 @must
    Scenario: A Completed job
      Given a job held in "Completed"
      And a query job held in "Completed"
      When its owner has retrieved the results of them
      And its owner cancels them
      Then each becomes cancelled
      And their results are out of reach
      And their results are no longer where they were

  Rule: Cancel a job (silent about jobs that have ended otherwise)

    @CANCEL-06 @open
    Scenario: A job that has been cancelled already
      Given a job held in each of these
        | User Cancelled |
      When its owner cancels it
      Then it is noted what it is answered

    @CANCEL-08 @open
    Scenario: A job that ended without results
      Given a job held in each of these
        | Failed          |
        | Rejected        |
        | Error Cancelled |
      When its owner cancels them
      Then it is noted what cancelling an ended job does

    @CANCEL-12 @open
    Scenario: What a cancelled job is called
      Given a completed job
      When its owner cancels it
      Then it is noted which label a cancelled job has
