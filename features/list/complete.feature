Feature: The listing of jobs

  All jobs of a user.

  Rule: Check the status of all jobs

    @LIST-01 @must
    Scenario: Jobs can be listed
      When the owner asks for a page of any jobs
      Then the listing is a list of jobs

    @LIST-02 @must
    Scenario: A created job is listed once
      Given a new view job
      And a new query job
      And a completed job
      When the owner lists the jobs
      Then they are listed once

    @LIST-04 @must
    Scenario: A listed job has its kind, status and parameters
      Given a new view job
      And a new query job
      When the owner lists the jobs
      Then the listing gives the kind, status and parameters of each job

    @LIST-10 @must
    Scenario: A listed job has a link to itself
      Given a new view job
      When the owner lists the jobs
      Then the listing gives a link to each job

    @LIST-05 @should
    Scenario: The listing agrees with reading each job
      Given a job kept at each of these statuses
        | Queued          |
        | In Progress     |
        | Completed       |
        | Failed          |
        | Error Cancelled |
      And a query job kept at "Completed"
      When the owner reads them
      And the owner lists the jobs
      And the owner lists the jobs
      And the owner reads them
      Then the listing shows each job just as reading it does

  Rule: API-wide: useStringId

    @LIST-12 @should
    Scenario: A job with a text id is listed by it
      When the owner creates a view job and asks for text ids
      And the owner creates a query job and asks for text ids
      And the owner lists the jobs and asks for text ids
      Then they are listed once

  Rule: Cancel a job (silent about the listing)

    @LIST-08 @open
    Scenario: Whether a cancelled job stays in the listing
      Given a new job
      When the owner cancels it
      And the owner lists the jobs
      Then the report records whether the cancelled job is listed
