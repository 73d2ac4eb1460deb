Feature: Credentials are needed

  Basic credentials or a bearer token, with every request.

  Rule: API-wide: credentials

    @ACCESS-10 @should
    Scenario: Nothing is done for somebody without credentials
      Given a new job
      When somebody without credentials reads it
      And somebody without credentials downloads the results of it
      And somebody without credentials asks for a page of any jobs
      And somebody without credentials asks for a page of 2 jobs
      And somebody without credentials creates a view job
      And somebody without credentials creates a query job
      And somebody without credentials cancels it
      Then each is refused as unauthorised
      And it stays not cancelled
      And no job is made of them

    @ACCESS-14 @should
    Scenario: Credentials that are not valid are not taken
      When somebody with credentials that are not valid asks for a page of any jobs
      Then it is refused as unauthorised
