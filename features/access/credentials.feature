Feature: Credentials are needed

  Basic credentials or a bearer token, with every request.

  Rule: API-wide: credentials

    @ACCESS-10 @should
    Scenario: An anonymous caller is refused and changes nothing
      Given a new job
      When an anonymous caller reads it
      And an anonymous caller downloads the results of it
      And an anonymous caller asks for a page of any jobs
      And an anonymous caller asks for a page of 2 jobs
      And an anonymous caller creates a view job
      And an anonymous caller creates a query job
      And an anonymous caller cancels it
      Then each is refused for lack of credentials
      And it stays not cancelled
      And no job is created from them

    @ACCESS-14 @should
    Scenario: Credentials that are not valid are refused
      When a caller with invalid credentials asks for a page of any jobs
      Then it is refused for lack of credentials
