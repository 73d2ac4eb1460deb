Feature: A well-formed request makes a job

  The server accepts the request at once, and runs the job later.

  Rule: Create a portfolio view job · Response codes

    @CREATE-01 @must
    Scenario: A view job is accepted
      When the owner creates a view job
      Then it is accepted and shown

  Rule: Create a portfolio view job · Example

    @CREATE-02 @should
    Scenario: A new job is Queued
      When the owner creates a view job
      And the owner creates a query job
      Then everywhere it appears, it is Queued

    @CREATE-03 @must
    Scenario: A new job can be read at once
      Given a new view job
      When the owner reads it
      Then it is found

    @CREATE-04 @must
    Scenario: Every request makes a job of its own
      When the owner creates the same view job 3 times
      And the owner creates the same query job 2 times
      Then each answer shows a job with its own id

  Rule: API-wide: more of a job

    @CREATE-16 @should
    Scenario: A batch job is a job as any other
      Given a new batch view job
      Then it becomes "Completed"
