Feature: The portfolio of a query job

  What a query job may be about.

  Rule: Parameters · portfolio_type

    @QUERY-20 @must
    Scenario: Each of the nine portfolio types is accepted, in either case
      When the owner creates a query job for each of these rows
        | portfolio_type | portfolio_id |
        | "ENTITY"       | a sample     |
        | "group_funds"  | a sample     |
        | "FIRM"         | a sample     |
      Then each is accepted

    @QUERY-21 @must
    Scenario: Any other portfolio type is refused
      When the owner creates a query job for each of these rows
        | portfolio_type |
        | "planet"       |
        | "ENTITIES"     |
        | ""             |
        | 1              |
      Then each is refused as invalid

  Rule: Parameters · portfolio_id

    @QUERY-13 @must
    Scenario: A query job is about one entity or a list of entities
      When the owner creates a query job for each of these rows
        | portfolio_type | portfolio_id          |
        | "entity"       | a sample              |
        | "entity"       | a list of two samples |
      Then each is accepted

    @QUERY-22 @must
    Scenario: The firm is portfolio 1 and no other
      When the owner creates a query job for each of these rows
        | portfolio_type | portfolio_id |
        | "FIRM"         | 2            |
        | "firm"         | "22"         |
        | "FIRM"         | [2]          |
      Then each is refused as invalid
