Feature: What a job may look like

  The documentation shows more than one way.

  Rule: Resource overview and the examples

    @RESOURCE-13 @open
    Scenario: Which attributes are in every answer
      When the owner creates a view job
      Then the report records which attributes are in every answer

    @RESOURCE-16 @open
    Scenario: How the id of a view comes back
      When the owner creates a view job for each of these rows
        | view_id          |
        | a sample as text |
      Then the report records how view_id comes back

    @RESOURCE-17 @open
    Scenario: What ids look like
      When the owner creates a view job and asks for text ids
      And the owner creates a view job
      Then the report records what ids look like
