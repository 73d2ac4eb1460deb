Feature: The errors of a job

  What an error says.

  Rule: Errors

    @RESOURCE-08 @must
    Scenario: An error has a status, a title and a detail
      Given a job held in "Error Cancelled"
      And a query job held in "Error Cancelled"
      When its owner reads them
      And its owner lists the jobs
      Then everywhere it appears, each of its errors has a status, a title and a detail

    @RESOURCE-15 @open
    Scenario: One error or a list of them
      Given a job held in "Error Cancelled"
      When its owner reads it
      Then it is noted whether errors is a list
