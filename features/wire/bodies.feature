Feature: Bodies and media types

  Here the wire itself is the subject.

  Rule: Create a portfolio view job · Response codes

    @CREATE-05 @must
    Scenario: A body that is not JSON is refused
      When the owner sends each of these to create a job
        | body                      |
        | no JSON at all            |
        | {"data": {"type": "jobs", |
      Then each is refused as invalid

    @CREATE-06 @must
    Scenario: A body without the structure is refused
      When the owner sends each of these to create a job
        | body                                                                                        |
        | {}                                                                                          |
        | {"data": []}                                                                                |
        | {"data": {"type": "jobs"}}                                                                  |
        | {"data": {"type": "jobs", "attributes": {"job_type": "portfolio_view_results"}}}            |
        | {"data": {"type": "jobs", "attributes": {"job_type": "PORTFOLIO_QUERY", "parameters": []}}} |
      Then each is refused as invalid

  Rule: API-wide: media type

    @CREATE-13 @should
    Scenario: A body that is labelled as something else is refused
      When the owner sends each of these to create a job
        | media type                        | body        |
        | text/plain                        | well-formed |
        | application/xml                   | well-formed |
        | application/x-www-form-urlencoded | well-formed |
      Then each is refused as an unsupported media type

    @CREATE-15 @open
    Scenario: Whether the resource type may be left out, and JSON be named alone
      When the owner sends each of these to create a job
        | media type               | body                     |
        | application/json         | well-formed              |
        | application/vnd.api+json | well-formed without type |
      Then the report records which of these are accepted
