Feature: The creator of a job

  Who created a job, and where to find out more.

  Rule: Relationships

    @RESOURCE-10 @must
    Scenario: The creator is a user
      Given a new view job
      And a new query job
      When the owner reads them
      And the owner creates a view job
      And the owner lists the jobs
      Then everywhere it appears, its creator is a user

    @RESOURCE-11 @should
    Scenario: The creator's links are those of the job
      Given a new job
      When the owner reads it
      And the owner creates a query job
      Then everywhere it appears, its creator links belong to this job

    @RESOURCE-18 @may
    Scenario: The links to the creator can be followed
      Given a new job
      When the owner follows the creator links of it
      Then the report records whether the creator links resolve
