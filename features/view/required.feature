Feature: What a view job needs

  Each of these parameters has to be there.

  Rule: Parameters

    @VIEW-01 @must
    Scenario: A view job needs view_id
      When the owner creates a view job without "view_id"
      Then it is refused as invalid

    @VIEW-02 @must
    Scenario: A view job needs output_type
      When the owner creates a view job without "output_type"
      Then it is refused as invalid

    @VIEW-03 @must
    Scenario: A view job needs portfolio_type
      When the owner creates a view job without "portfolio_type"
      Then it is refused as invalid

    @VIEW-04 @must
    Scenario: A view job needs portfolio_id
      When the owner creates a view job without "portfolio_id"
      Then it is refused as invalid

    @VIEW-05 @must
    Scenario: A view job needs start_date
      When the owner creates a view job without "start_date"
      Then it is refused as invalid

    @VIEW-06 @must
    Scenario: A view job needs end_date
      When the owner creates a view job without "end_date"
      Then it is refused as invalid
