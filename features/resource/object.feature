Feature: A job is a resource object

  The same members, wherever a job is seen.

  Rule: Resource overview

    @RESOURCE-01 @must
    Scenario: A job has a type and an id
      Given a completed view job
      And a completed query job
      When its owner reads them
      And its owner lists the jobs
      Then everywhere it appears, it is a resource object of type "jobs" with an id

    @RESOURCE-02 @must
    Scenario: A job has the kind that was asked for
      When its owner creates a view job with each of these
        | job_type                 |
        | "portfolio_view_results" |
        | "PORTFOLIO_VIEW_RESULTS" |
      And its owner creates a query job with each of these
        | job_type          |
        | "portfolio_query" |
        | "PORTFOLIO_QUERY" |
      And its owner reads them
      And its owner lists the jobs
      Then everywhere it appears, it is of the requested kind

    @RESOURCE-03 @must
    Scenario: A job has a status
      Given a completed view job
      And a completed query job
      When its owner reads them
      And its owner lists the jobs
      Then everywhere it appears, it has a status

    @RESOURCE-09 @must
    Scenario: A job has the parameters that it was created with
      Given a completed view job
      And a completed query job
      When its owner reads them
      And its owner lists the jobs
      Then everywhere it appears, it has the parameters it was created with

    @RESOURCE-12 @must
    Scenario: A job has a link to itself
      Given a new job
      When its owner follows the link of it
      And its owner reads it
      And its owner lists the jobs
      Then each is found
      And everywhere it appears, its link leads back to it

  Rule: Produces

    @RESOURCE-14 @must
    Scenario: A job comes as labelled JSON
      When its owner creates a view job
      And its owner creates a query job
      And its owner reads them
      And its owner lists the jobs
      Then each answer is labelled as JSON
