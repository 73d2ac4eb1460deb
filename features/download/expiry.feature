Feature: Results expire

  A day after the job was created.

  Rule: Download a job's results · Note

    @DOWNLOAD-09 @must
    Scenario: After a day they are gone
      Given a job held in "Completed"
      When its owner has retrieved the results of it
      And it ages 24 hours
      Then its results are gone
      And its results are no longer where they were

    @DOWNLOAD-12 @must
    Scenario: Shortly before they are there
      Given a job held in "Completed"
      When it ages 23 hours 59 minutes
      Then its results are available

    @DOWNLOAD-13 @must
    Scenario: The day begins with the creation
      Given a job held in "Queued"
      When it ages 10 hours
      And it is moved to "Completed"
      And it ages 14 hours
      Then its results are gone
