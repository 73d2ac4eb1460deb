Feature: The errors of a job

  What an error says.

  Rule: Errors

    @RESOURCE-08 @must
    Scenario: An error has a status, a title and a detail
      Given a job kept at "Error Cancelled"
      And a query job kept at "Error Cancelled"
      When the owner reads them
      And the owner lists the jobs
      Then everywhere it appears, each of its errors has a status, a title and a detail

    @RESOURCE-15 @open
    Scenario: Whether errors are one object or a list
      Given a job kept at "Error Cancelled"
      When the owner reads it
      Then the report records whether errors is a list
