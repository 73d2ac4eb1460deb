Feature: The period of a view job

  From one day to another.

  Rule: Parameters · start_date and end_date

    @VIEW-13 @must
    Scenario: A first day that is not written YYYY-MM-DD is refused
      When the owner creates a view job for each of these rows
        | start_date   |
        | "31.12.2011" |
        | "yesterday"  |
      Then each is refused as invalid

    @VIEW-14 @must
    Scenario: A last day that is not written YYYY-MM-DD is refused
      When the owner creates a view job for each of these rows
        | end_date     |
        | "2011/12/31" |
        | "yesterday"  |
      Then each is refused as invalid

    @VIEW-15 @should
    Scenario: A day that is not in the calendar is refused
      When the owner creates a view job for each of these rows
        | start_date   | end_date     |
        | "2011-02-29" | "2011-03-31" |
        | "2011-01-31" | "2011-04-31" |
        | "2011-13-01" | "2012-01-31" |
      Then each is refused as invalid

    @VIEW-16 @should
    Scenario: A period that ends before it starts is refused
      When the owner creates a view job for each of these rows
        | start_date   | end_date     |
        | "2013-01-15" | "2011-12-31" |
        | "2013-01-02" | "2013-01-01" |
      Then each is refused as invalid
