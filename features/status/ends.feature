Feature: How a job ends

  And what it says of its end.

  Rule: Resource overview · Status

    @STATUS-04 @must
    Scenario: A Failed job gives no details
      Given a job held in "Failed"
      And a query job held in "Failed"
      When its owner reads them
      And its owner lists the jobs
      Then everywhere it appears, it gives no error details

    @STATUS-05 @must
    Scenario: An Error Cancelled job gives the details
      Given a job held in "Error Cancelled"
      And a query job held in "Error Cancelled"
      When its owner reads them
      And its owner lists the jobs
      Then everywhere it appears, it gives the details of its error

    @STATUS-08 @must
    Scenario: The end is the end
      Given a job held in each of these
        | Completed       |
        | Failed          |
        | Rejected        |
        | Error Cancelled |
        | User Cancelled  |
        | Timed Out       |
      When its owner reads them
      And they are released
      Then each stays as it is
