Feature: Results expire

  A day after the job was created.

  Rule: Download a job's results · Note

    @DOWNLOAD-09 @must
    Scenario: After a day they are gone
      Given a job held in "Completed"
      And a query job held in "Completed"
      When its owner has retrieved the results of them
      And they age 24 hours
      Then their results are gone
      And their results are no longer where they were
      When its owner reads them
      And its owner cancels them
      And its owner reads them
      Then their results are out of reach

    @DOWNLOAD-12 @must
    Scenario: Shortly before they are there
      Given a job held in "Completed"
      And a query job held in "Completed"
      When they age almost 24 hours
      Then their results are available

    @DOWNLOAD-13 @must
    Scenario: The day begins with the creation
      Given a job held in "Queued"
      When it ages 10 hours
      And it is moved to "In Progress"
      And it ages 2 hours
      And it is moved to "Completed"
      And it ages 12 hours
      Then its results are gone
