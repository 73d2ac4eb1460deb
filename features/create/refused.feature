Feature: What is not well-formed is refused

  The server creates no job, and the response says why.

  Rule: Create a portfolio view job · Response codes

    @CREATE-07 @must
    Scenario: A creation without a kind of job is refused
      When the owner creates a view job without "job_type"
      And the owner creates a query job without "job_type"
      Then each is refused as invalid

    @CREATE-08 @must
    Scenario: A creation of an unknown kind of job is refused
      When the owner creates a view job for each of these rows
        | job_type             |
        | "portfolio_snapshot" |
        | "PORTFOLIO"          |
        | 7                    |
      Then each is refused as invalid

    @CREATE-10 @must
    Scenario: A refused request leaves no job behind
      When the owner creates a view job without "view_id"
      And the owner creates a view job for each of these rows
        | output_type | portfolio_type |
        | "pdf"       | "entity"       |
        | "csv"       | "planet"       |
      And the owner creates a query job without "columns"
      And the owner creates a query job without "groupings"
      And the owner creates a view job for each of these rows
        | job_type             |
        | "portfolio_snapshot" |
      Then no job is created from them

  Rule: API-wide: status codes

    @CREATE-09 @should
    Scenario: A refusal says what is wrong
      When the owner creates a view job without "view_id"
      And the owner creates a query job without "columns"
      And the owner creates a view job for each of these rows
        | output_type |
        | "pdf"       |
      Then each answer says what is wrong

    @CREATE-11 @should
    Scenario: A resource of another type is refused
      When the owner creates a view job for each of these rows
        | data.type         |
        | "users"           |
        | "portfolio_views" |
      And the owner creates a query job for each of these rows
        | data.type |
        | "users"   |
      Then each is refused as a conflict
