Feature: How a job ends

  The final status of a job, and the details of its error.

  Rule: Resource overview · Status

    @STATUS-04 @must
    Scenario: A Failed job gives no details
      Given a job kept at "Failed"
      And a query job kept at "Failed"
      When the owner reads them
      And the owner lists the jobs
      Then everywhere it appears, it gives no error details

    @STATUS-05 @must
    Scenario: An Error Cancelled job gives the details
      Given a job kept at "Error Cancelled"
      And a query job kept at "Error Cancelled"
      When the owner reads them
      And the owner lists the jobs
      Then everywhere it appears, it gives the details of its error

    @STATUS-08 @must
    Scenario: A job that has ended stays as it is
      Given a job kept at each of these statuses
        | Completed       |
        | Failed          |
        | Rejected        |
        | Error Cancelled |
        | User Cancelled  |
        | Timed Out       |
      When the owner reads them
      And they are allowed to continue
      Then each stays as it is
