Feature: Routes and methods

  What a server does with requests that make no sense.

  Rule: API-wide: status codes

    @PROTOCOL-01 @should
    Scenario: A method that a route does not have is not allowed
      Given a new job
      When the owner sends each of these
        | method | route        |
        | PUT    | /v1/jobs/:id |
        | PATCH  | /v1/jobs/:id |
        | PUT    | /v1/jobs     |
      Then each is refused as a method that is not allowed

    @PROTOCOL-02 @should
    Scenario: A route that does not exist is unknown
      Given a new job
      When the owner sends each of these
        | method | route                      |
        | GET    | /v1/jobs/:id/no-such-route |
        | GET    | /v1/no-such-route          |
      Then each is answered as if there were no such job

  Rule: Response codes

    @PROTOCOL-03 @should
    Scenario: No request makes the server fail
      Given a new job
      When the owner sends each of these
        | method | route                                   |
        | GET    | /v1/jobs?page%5Blimit%5D=-1             |
        | GET    | /v1/jobs?page%5Bafter%5D=no-such-cursor |
        | GET    | /v1/jobs?useStringId=maybe              |
        | GET    | /v1/jobs/:id?unknown=%F0%9F%A6%8A       |
        | GET    | /v1/jobs/%22%3E                         |
        | DELETE | /v1/jobs/no-such-job                    |
        | GET    | /v1/jobs/no-such-job/download           |
      Then each answer is not a server error

  Rule: API-wide: limits

    @PROTOCOL-04 @should
    Scenario: A 429 says how long to wait
      Given a new job
      When the owner lists the jobs
      Then each answer says how long to wait, if it is a 429
