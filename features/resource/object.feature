Feature: A job is a resource object

  The same members, wherever a job is seen.

  Rule: Resource overview

    @RESOURCE-01 @must
    Scenario: A job has a type and an id
      Given a completed view job
      And a completed query job
      When the owner reads them
      And the owner lists the jobs
      Then everywhere it appears, it is a resource object of type "jobs" with an id

    @RESOURCE-02 @must
    Scenario: A job has the kind that was asked for
      When the owner creates a view job for each of these rows
        | job_type                 |
        | "portfolio_view_results" |
        | "PORTFOLIO_VIEW_RESULTS" |
      And the owner creates a query job for each of these rows
        | job_type          |
        | "portfolio_query" |
        | "PORTFOLIO_QUERY" |
      And the owner reads them
      And the owner lists the jobs
      Then everywhere it appears, it is of the requested kind

    @RESOURCE-03 @must
    Scenario: A job has a status
      Given a completed view job
      When the owner reads it
      And the owner lists the jobs
      Then everywhere it appears, it has a status

    @RESOURCE-09 @must
    Scenario: A job has the parameters that it was created with
      Given a completed view job
      And a completed query job
      When the owner reads them
      And the owner lists the jobs
      Then everywhere it appears, it has the parameters it was created with

  Rule: Produces

    @RESOURCE-14 @must
    Scenario: A job comes as labelled JSON
      When the owner creates a view job
      And the owner creates a query job
      And the owner reads them
      And the owner lists the jobs
      Then each answer is labelled as JSON
