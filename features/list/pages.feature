Feature: The pages of the listing

  A long listing comes page by page.

  Rule: Check the status of all jobs · Example

    @LIST-03 @must
    Scenario: The last page says that it is the last
      When the owner lists the jobs
      Then the listing says which page is the last

  Rule: Pagination

    @LIST-06 @must
    Scenario: Following the pages shows every job exactly once
      Given a new view job
      And a new query job
      And 4 other jobs
      When the owner lists the jobs in small pages
      Then the listing shows every job exactly once across its pages

  Rule: API-wide: pagination

    @LIST-07 @should
    Scenario: A page holds no more jobs than asked for
      Given 3 other jobs
      When the owner asks for a page of 2 jobs
      Then no page holds more than 2 jobs

    @LIST-09 @open
    Scenario: How a page size that is not a positive number is answered
      When the owner asks for a page of 0 jobs
      And the owner asks for a page of many jobs
      Then the report records the response to such a limit

    @LIST-11 @should
    Scenario: A page size above the maximum is cut to the maximum
      When the owner asks for a page of 5000 jobs
      Then no page holds more than 2000 jobs
