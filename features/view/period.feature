Feature: The period of a view job

  From one day to another.

  Rule: Parameters · start_date and end_date

    @VIEW-13 @must
    Scenario: The first day is written YYYY-MM-DD
      When the owner creates a view job for each of these rows
        | start_date   |
        | "31.12.2011" |
        | "yesterday"  |
      Then each is refused as invalid

    @VIEW-14 @must
    Scenario: The last day is written YYYY-MM-DD
      When the owner creates a view job for each of these rows
        | end_date     |
        | "2011/12/31" |
        | "yesterday"  |
      Then each is refused as invalid

    @VIEW-15 @should
    Scenario: Both days are in the calendar
      When the owner creates a view job for each of these rows
        | start_date   | end_date     |
        | "2011-02-29" | "2011-03-31" |
        | "2011-01-31" | "2011-04-31" |
        | "2011-13-01" | "2012-01-31" |
      Then each is refused as invalid

    @VIEW-16 @should
    Scenario: The last day is not before the first
      When the owner creates a view job for each of these rows
        | start_date   | end_date     |
        | "2013-01-15" | "2011-12-31" |
        | "2013-01-02" | "2013-01-01" |
      Then each is refused as invalid
