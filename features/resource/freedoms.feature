Feature: What a job may look like

  The documentation shows more than one way.

  Rule: Resource overview and the examples

    @RESOURCE-13 @open
    Scenario: Which attributes are in every answer
      When its owner creates a view job
      Then it is noted which attributes are in every answer

    @RESOURCE-16 @open
    Scenario: How the id of a view comes back
      When its owner creates a view job with each of these
        | view_id          |
        | a sample as text |
      Then it is noted how view_id comes back

    @RESOURCE-17 @open
    Scenario: What ids look like
      When its owner creates a view job with string ids
      And its owner creates a view job
      Then it is noted what ids look like
