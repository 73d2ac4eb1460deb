Feature: Other users' jobs are out of sight

  To a user, a job that the user may not view looks like a job that does not exist.

  Rule: Check a job's status · Response codes

    @ACCESS-07 @must
    Scenario: Another user cannot read a job
      Given a new job
      And a completed query job
      When another user reads them
      Then each is answered as if there were no such job

  Rule: Cancel a job · Response codes

    @ACCESS-08 @must
    Scenario: Another user cannot cancel a job
      Given a new job
      And a completed query job
      When another user cancels them
      Then each is answered as if there were no such job
      And each stays not cancelled

  Rule: Download a job's results · Response codes

    @ACCESS-09 @should
    Scenario: Another user cannot download the results
      Given a completed job
      And a completed query job
      When another user downloads the results of them
      Then each is answered as if there were no such job
      And no part of the results is revealed

  Rule: Check the status of all jobs

    @ACCESS-13 @should
    Scenario: Another user's listing does not show the job
      Given a new job
      And a completed query job
      When another user lists the jobs
      Then they are listed not at all
