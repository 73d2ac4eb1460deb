Feature: Cancelling a job

  The server accepts the request at once.

  Rule: Cancel a job · Response codes

    @CANCEL-01 @must
    Scenario: Cancelling is answered without a body
      Given a new view job
      And a new query job
      And a completed job
      When the owner cancels them
      And the owner reads them
      Then each answer has no body

    @CANCEL-05 @must
    Scenario: A job that does not exist cannot be cancelled
      When the owner cancels a job that does not exist
      Then each is answered as if there were no such job

    @CANCEL-09 @should
    Scenario: Other jobs are left alone
      Given a new job
      And 3 other jobs
      When the owner cancels it
      Then the other jobs are unchanged
