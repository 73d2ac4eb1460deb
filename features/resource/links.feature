Feature: The links of a job

  A link in a document is a path. Each client puts its own base address before the path.

  Rule: Check a job's status

    @RESOURCE-12 @must
    Scenario: A job has a link to itself
      Given a new job
      When the owner follows the link of it
      And the owner lists the jobs
      Then each is found
      And everywhere it appears, its link leads back to it

  Rule: API-wide: addresses

    @RESOURCE-19 @should
    Scenario: Links leave the base address to the client
      Given a new job
      When the owner lists the jobs
      Then everywhere it appears, its links begin with /v1
