Feature: The portfolio of a view job

  What a view job may be about.

  Rule: Parameters · portfolio_type

    @VIEW-10 @must
    Scenario: Each of the nine portfolio types is accepted, in either case
      When the owner creates a view job for each of these rows
        | portfolio_type | portfolio_id |
        | "ENTITY"       | a sample     |
        | "group_funds"  | a sample     |
        | "FIRM"         | a sample     |
      Then each is accepted

    @VIEW-11 @must
    Scenario: Any other portfolio type is refused
      When the owner creates a view job for each of these rows
        | portfolio_type |
        | "planet"       |
        | "ENTITIES"     |
        | ""             |
        | 1              |
      Then each is refused as invalid

  Rule: Parameters · portfolio_id

    @VIEW-12 @must
    Scenario: The firm is portfolio 1 and no other
      When the owner creates a view job for each of these rows
        | portfolio_type | portfolio_id |
        | "FIRM"         | 2            |
        | "firm"         | "22"         |
      Then each is refused as invalid

    @VIEW-17 @should
    Scenario: A view job is about one portfolio
      When the owner creates a view job for each of these rows
        | portfolio_type | portfolio_id          |
        | "entity"       | a list of two samples |
      Then each is refused as invalid

    @VIEW-18 @must
    Scenario: Ids may be text or numbers
      When the owner creates a view job for each of these rows
        | portfolio_id         | view_id              |
        | a sample as text     | a sample as text     |
        | a sample as a number | a sample as a number |
      Then each is accepted
