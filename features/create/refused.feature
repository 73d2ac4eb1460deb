Feature: What is not well-formed is refused

  Nothing is made of it, and the answer says why.

  Rule: Create a portfolio view job · Response codes

    @CREATE-07 @must
    Scenario: A job has to be of some kind
      When its owner creates a view job without "job_type"
      And its owner creates a query job without "job_type"
      Then each is refused as a bad request

    @CREATE-08 @must
    Scenario: A job has to be of a kind that there is
      When its owner creates a view job with each of these
        | job_type             |
        | "portfolio_snapshot" |
        | "PORTFOLIO"          |
        | 7                    |
      Then each is refused as a bad request

    @CREATE-10 @must
    Scenario: A refused request leaves no job behind
      When its owner creates a view job without "view_id"
      And its owner creates a view job with each of these
        | output_type | portfolio_type |
        | "pdf"       | "entity"       |
        | "csv"       | "planet"       |
      And its owner creates a query job without "columns"
      And its owner creates a query job without "groupings"
      And its owner creates a view job with each of these
        | job_type             |
        | "portfolio_snapshot" |
      Then no job is made of them

  Rule: API-wide: status codes

    @CREATE-09 @should
    Scenario: A refusal says why
      When its owner creates a view job without "view_id"
      And its owner creates a query job without "columns"
      And its owner creates a view job with each of these
        | output_type |
        | "pdf"       |
      Then each answer says what is wrong

    @CREATE-11 @should
    Scenario: A resource of another type is refused
      When its owner creates a view job with each of these
        | data.type         |
        | "users"           |
        | "portfolio_views" |
      And its owner creates a query job with each of these
        | data.type |
        | "users"   |
      Then each is refused as a conflict
