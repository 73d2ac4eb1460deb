Feature: Results expire

  Results expire 24 hours after the creation of the job.

  Rule: Download a job's results · Note

    @DOWNLOAD-09 @must
    Scenario: 24 hours after a job's creation its results have expired
      Given a job kept at "Completed"
      And a query job kept at "Completed"
      When the owner has retrieved the results of them
      And 24 hours pass for them
      Then their results are gone
      And their results are no longer where they were
      When the owner reads them
      And the owner cancels them
      And the owner reads them
      Then their results are out of reach

    @DOWNLOAD-12 @must
    Scenario: Shortly before 24 hours have passed the results can be downloaded
      Given a job kept at "Completed"
      And a query job kept at "Completed"
      When almost 24 hours pass for them
      Then their results are available

    @DOWNLOAD-13 @must
    Scenario: The 24 hours are counted from the creation of the job
      Given a job kept at "Queued"
      When 10 hours pass for it
      And it is moved to "In Progress"
      And 2 hours pass for it
      And it is moved to "Completed"
      And 12 hours pass for it
      Then its results are out of reach
