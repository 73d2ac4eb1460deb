Feature: Without the scope, nothing is allowed

  An OAuth grant has to have the scope PORTFOLIO.

  Rule: OAuth Scopes · Response codes

    @ACCESS-04 @must
    Scenario: A job cannot be created without the scope
      When an app without the scope creates a view job
      And an app without the scope creates a query job
      Then each is refused as forbidden

    @ACCESS-05 @must
    Scenario: A job cannot be read without the scope
      Given a new job
      And a completed query job
      When an app without the scope reads them
      Then each is refused as forbidden

    @ACCESS-06 @must
    Scenario: Jobs cannot be listed without the scope
      When an app without the scope asks for a page of any jobs
      And an app without the scope asks for a page of 2 jobs
      Then each is refused as forbidden

    @ACCESS-12 @must
    Scenario: A creation that is forbidden leaves no job behind
      When an app without the scope creates a view job
      And an app without the scope creates a query job
      Then no job is created from them

  Rule: API-wide: credentials

    @ACCESS-15 @should
    Scenario: No results are downloaded and no job is cancelled without the scope
      Given a completed query job
      When an app without the scope downloads the results of it
      And an app without the scope cancels it
      Then each is refused as forbidden or unknown
