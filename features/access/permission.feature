Feature: Without the API permission, nothing is allowed

  A user needs the permission to create, edit and delete by the API, whatever they ask for.

  Rule: Create a portfolio view job · Response codes

    @ACCESS-01 @must
    Scenario: A job cannot be created without the permission
      When a user without the permission creates a view job
      And a user without the permission creates a query job
      Then each is refused as forbidden

  Rule: Check a job's status · Response codes

    @ACCESS-02 @must
    Scenario: A job cannot be read without the permission
      Given a new job
      And a completed query job
      When a user without the permission reads them
      Then each is refused as forbidden

  Rule: Check the status of all jobs · Response codes

    @ACCESS-03 @must
    Scenario: Jobs cannot be listed without the permission
      When a user without the permission asks for a page of any jobs
      And a user without the permission asks for a page of 2 jobs
      Then each is refused as forbidden

  Rule: Response codes (silent about cancelling and downloading)

    @ACCESS-11 @open
    Scenario: How cancelling and downloading without the permission are answered
      Given a completed job
      When a user without the permission downloads the results of it
      And a user without the permission cancels it
      Then the report records the response to somebody without the permission
