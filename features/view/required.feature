Feature: What a view job needs

  Each of these parameters has to be there.

  Rule: Parameters

    @VIEW-01 @must
    Scenario: A view job needs view_id
      When its owner creates a view job without "view_id"
      Then it is refused as a bad request

    @VIEW-02 @must
    Scenario: A view job needs output_type
      When its owner creates a view job without "output_type"
      Then it is refused as a bad request

    @VIEW-03 @must
    Scenario: A view job needs portfolio_type
      When its owner creates a view job without "portfolio_type"
      Then it is refused as a bad request

    @VIEW-04 @must
    Scenario: A view job needs portfolio_id
      When its owner creates a view job without "portfolio_id"
      Then it is refused as a bad request

    @VIEW-05 @must
    Scenario: A view job needs start_date
      When its owner creates a view job without "start_date"
      Then it is refused as a bad request

    @VIEW-06 @must
    Scenario: A view job needs end_date
      When its owner creates a view job without "end_date"
      Then it is refused as a bad request
